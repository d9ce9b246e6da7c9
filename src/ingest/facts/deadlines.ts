import { z } from 'zod'

import { isoDay } from '#ingest/elements/document-dates.ts'
import { countedDeadlines } from '#ingest/facts/counted-deadlines.ts'
import { readNumeral } from '#ingest/text/chinese-numerals.ts'
import { PLAN_PERIODS } from '#ingest/word-lists/plan-periods.ts'

export const DEADLINE_PRECISIONS = ['day', 'month', 'quarter', 'half_year', 'year', 'year_end', 'plan_period', 'plan_end', 'term', 'recurring'] as const

/** By when: as printed, and as the last day that still keeps it; `date` is null for 每年 and for a term whose start the text does not give. */
export const Deadline = z.object({ raw: z.string(), date: z.string().nullable(), precision: z.enum(DEADLINE_PRECISIONS) })
export type Deadline = z.infer<typeof Deadline>

/** `relative` is set when the year was read from the day of the document (今年底前). */
export type FoundDeadline = Deadline & { index: number; relative: boolean }

type Groups = Record<string, string | undefined>

const YEAR = '(?<year>(?:19|20)\\d{2}|二[〇○零][一二三四五六七八九〇○零]{2})\\s?年'
const NEAR = '(?<near>今年|本年度?|当年|明年|后年|去年)'
const PART = '(?:(?<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?:份|(?<day>3[01]|[12]\\d|0?[1-9])[日号]|(?<third>上旬|中旬|下旬|底|末)?)|(?<half>[上下])半年|第?(?<quarter>[一二三四1-4])季度|(?<end>年?[底末]|全年|年度内|内|度)?)'
const FORMS = [
  '(?:(?:19|20)\\d{2}年|今年|明年)?(?<feast>国庆|元旦|五一|“五一”|劳动)节?(?:假期)?(?:之?前|以前)',
  `(?:[到至]\\s?)?(?:(?:19|20)\\d{2}\\s?年?\\s?[-—–－至到~～]\\s?)?(?:${YEAR}|${NEAR})${PART}(?:底|末)?(?:之?前|以前)?`,
  '[到至]?[“"]?(?<plan>十[二三四五]五)[”"]?(?:时期|期间|规划期?)?(?<planEnd>期?[末底]|收官)?(?:之?前)?',
  '(?<every>每(?:年度?|季度?|个?月|周|半年|学期|[一二两三四五六七八九十\\d]{1,2}(?:年|个?月)))(?![均平])',
  '(?<term>[一二两三四五六七八九十\\d]{1,2}(?:[至到-][一二三四五六七八九十\\d]{1,2})?(?:个月|年)(?:左右)?(?:的?时间)?(?:之|以)?内|(?:本届[\u4e00-\u9fff]{0,4}?)?任期内|本届(?:政府|人大|党委)(?:内|期间))',
  '(?<bare>年内|年底(?:之?前)?|本?月底(?:之?前)?|(?:[上下]半年|第?[一二三四]季度末?)(?:之?前)?)',
  '(?<![年\\d])(?<alone>1[0-2]|[1-9])月(?:份|(?<aloneDay>3[01]|[12]\\d|[1-9])[日号]|底)?(?:之?前|以前)',
  // 计划7月招标, 10月中旬启动: a month of the year of the document, where a clause begins or something is intended.
  '(?<=计划|拟|拟于|预计|预计于|将于|力争|定于|[，。；：]|^)(?<soon>1[0-2]|[1-9])月(?<soonPart>份|上旬|中旬|下旬|底|末)?(?=[\\u4e00-\\u9fff])(?![以至到起])',
]
const DEADLINE = new RegExp(FORMS.join('|'), 'gu')

/**
 * Finds every time by which something is to be done (N8). Whether the sentence speaks of what is to come is for the caller to tell:
 * 2024年 names the year of a report as well. `writtenOn` is the day of the document, which 今年 and 年底前 count from.
 *
 * @example
 * findDeadlines('力争2024年9月底前印发') //=> [{ raw: '2024年9月底前', date: '2024-09-30', precision: 'month', index: 2, relative: false }]
 */
export function findDeadlines(text: string, writtenOn: string | null = null): FoundDeadline[] {
  const counted = countedDeadlines(text, writtenOn)
  const found = [...text.matchAll(DEADLINE)].filter(({ 0: raw, index }) => !isBeginning(text, index, index + raw.length) && !isPlanName(text, index, raw) && !counted.some((one) => one.index <= index && index < one.index + one.raw.length))
  return [...found.map((match) => ({ ...readDeadline(match[0], match.groups ?? {}, writtenOn), index: match.index })), ...counted].toSorted((a, b) => a.index - b.index)
}

/** 列入“十五五”规划项目库, “十四五”民政事业发展规划: a plan that is named, no time by which. */
function isPlanName(text: string, start: number, raw: string): boolean {
  if (!/^[“"]?十[二三四五]五/u.test(raw) || /[末底前]|收官|期间|时期/u.test(raw)) return false
  const behind = text.slice(start + raw.length, start + raw.length + 20)
  return raw.endsWith('规划') ? /^(?:项目库|纲要|和|、|》|中(?!期))/u.test(behind) : /^[^，。；、将拟年]{0,12}?(?:发展规划|专项规划|规划纲要|规划项目库)/u.test(behind)
}

/** 自2026年9月起, 从明年开始, 2025年以来: when something begins, not by when it is done. */
function isBeginning(text: string, start: number, end: number): boolean {
  const begun = /^(?:份)?(?:起(?!草)|开始|以来|以后|之后)/u.test(text.slice(end, end + 4))
  return begun || (/[自从]$/u.test(text.slice(Math.max(0, start - 1), start)) && !text.slice(start, end).endsWith('前'))
}

function readDeadline(raw: string, groups: Groups, writtenOn: string | null): Omit<FoundDeadline, 'index'> {
  if (groups.plan) {
    return { raw, date: PLAN_PERIODS[groups.plan]![1], precision: groups.planEnd ? 'plan_end' : 'plan_period', relative: false }
  }
  if (groups.every) return { raw, date: null, precision: 'recurring', relative: false }
  if (groups.feast) return { raw, ...beforeFeast(groups.feast, raw, writtenOn), relative: !/^\d/u.test(raw) }
  if (groups.term) return { raw, date: null, precision: 'term', relative: false }

  const relative = groups.year === undefined
  const year = groups.year ? readNumeral(groups.year) : yearNear(groups.near ?? '今年', writtenOn)
  if (groups.alone) return { raw, ...lastDay(year, { month: groups.alone, day: groups.aloneDay }, raw), relative }
  if (groups.soon) return { raw, ...lastDay(year, { month: groups.soon, third: groups.soonPart }, raw), relative }
  if (groups.bare) return { raw, ...lastDayOfBare(groups.bare, year, writtenOn), relative }
  return { raw, ...lastDay(year, groups, raw), relative }
}

function yearNear(word: string, writtenOn: string | null): number | null {
  if (!writtenOn) return null
  const steps: Record<string, number> = { 去年: -1, 明年: 1, 后年: 2 }
  return Number(writtenOn.slice(0, 4)) + (steps[word] ?? 0)
}

function lastDay(year: number | null, groups: Groups, raw: string): Pick<Deadline, 'date' | 'precision'> {
  const month = groups.month ? readNumeral(groups.month) : null
  if (month && groups.day) return { date: isoDay(year, month, Number(groups.day)), precision: 'day' }
  if (month && groups.third === '上旬') return { date: isoDay(year, month, 10), precision: 'month' }
  if (month && groups.third === '中旬') return { date: isoDay(year, month, 20), precision: 'month' }
  if (month) return { date: endOfMonth(year, month), precision: 'month' }
  if (groups.half) return { date: endOfMonth(year, groups.half === '上' ? 6 : 12), precision: 'half_year' }
  if (groups.quarter) return { date: endOfMonth(year, 3 * readNumeral(groups.quarter)!), precision: 'quarter' }
  return { date: isoDay(year, 12, 31), precision: /[底末]/u.test(raw) ? 'year_end' : 'year' }
}

const FEASTS: Record<string, readonly [month: number, day: number]> = { 国庆: [9, 30], 元旦: [12, 31], 五一: [4, 30], 劳动: [4, 30] }

/** The day before the next such feast: before New Year's Day of 2026 is by the last of 2025. */
function beforeFeast(feast: string, raw: string, writtenOn: string | null): Pick<Deadline, 'date' | 'precision'> {
  const [month, day] = FEASTS[feast.replace(/[“”]/gu, '')]!
  const named = /^\d{4}/u.exec(raw)?.[0]
  const year = named ? Number(named) : yearNear(/^[今明]年/u.exec(raw)?.[0] ?? '今年', writtenOn)
  const date = isoDay(year && feast === '元旦' && (named || raw.startsWith('明年')) ? year - 1 : year, month, day)
  const isPast = !named && !/^[今明]年/u.test(raw) && date !== null && writtenOn !== null && date < writtenOn
  return { date: isPast ? isoDay(year! + 1, month, day) : date, precision: 'day' }
}

function lastDayOfBare(word: string, year: number | null, writtenOn: string | null): Pick<Deadline, 'date' | 'precision'> {
  if (/半年/u.test(word)) return { date: endOfMonth(year, word.startsWith('上') ? 6 : 12), precision: 'half_year' }
  const quarter = /[一二三四]/u.exec(word)
  if (quarter) return { date: endOfMonth(year, 3 * readNumeral(quarter[0])!), precision: 'quarter' }
  if (/月/u.test(word)) return { date: endOfMonth(year, writtenOn ? Number(writtenOn.slice(5, 7)) : null), precision: 'month' }
  return { date: isoDay(year, 12, 31), precision: word === '年内' ? 'year' : 'year_end' }
}

function endOfMonth(year: number | null, month: number | null): string | null {
  return year && month ? isoDay(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate()) : null
}
