import { findMatches } from '#ingest/proofreading/found.ts'
import { LEVELS, readMarker } from '#ingest/sections/numbering.ts'
import { readNumeral } from '#ingest/text/chinese-numerals.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { Reading } from '#ingest/proofreading/reading.ts'

/** A stated number against the list it counts: A、B、C等2家, 以下三个方面 with four items, 分别是 with one too few. */
export const counts: Rule = (reading) => [...listsBefore(reading), ...listsBehind(reading), ...sums(reading), ...grown(reading), ...announced(reading)]

const NAME = '[\\u4e00-\\u9fff“”（）A-Za-z0-9·+]{2,24}'
const LIST = `(?<=[，。；：（为对在由向给]|包括|选取|选择|覆盖|涉及|确定|开展|推进|健全|完善|聚焦|围绕|邀请|建立|建成|设立)${NAME}(?:、${NAME}){1,30}`
const COUNT = '([一二两三四五六七八九十]{1,2}|\\d{1,2})'
const BEFORE = new RegExp(`(${LIST})(等)?\\s?${COUNT}(?:个|家|项|类|种|所|大|方面)(?![、，]?[\\d一二三四五六七八九十])`, 'gu')

function listsBefore({ passages }: Reading): Finding[] {
  return findMatches(passages.filter(({ role }) => role === 'body'), BEFORE, ({ 1: list, 2: etc, 3: count }) => {
    const items = withoutSentence(list!.split('、'))
    const stated = readNumeral(count!)
    // 和 may join two items or stand inside one, so such a list has no certain length.
    if (!stated || stated < 2 || items.length < 2 || /[和及与或的“”第]/u.test(items.join('、')) || items.some((item) => item.length > 16 || /\d(?:个|家|项|类|种|所)$/u.test(item)) || /[一二三四五六七八九十\d]/u.test(items.at(-1)!)) return null
    const wrong = etc ? items.length > stated : items.length > 2 && items.length !== stated && Math.abs(items.length - stated) <= 2
    return wrong ? { rule: 'count_differs', proposal: null, confidence: 'likely', parameters: { stated, listed: items.length } } : null
  })
}

/** The list begins where the sentence stops: 研究、开发活动分为高风险、中风险、低风险三类. */
function withoutSentence(items: string[]): string[] {
  return items.slice(Math.max(0, items.findLastIndex((item) => /[为对将是以按从在由于把向]/u.test(item))))
}

const BEHIND = new RegExp(`(?<![\\d.])${COUNT}\\s?(?:个|家|项|类|种|所|名|位)[^，。；：、]{0,20}[，。：]?\\s?(?:分别是|分别为|即)[：:]?\\s?([^，。；]{4,200})(?=[。；])`, 'gu')

function listsBehind({ passages }: Reading): Finding[] {
  return findMatches(passages.filter(({ role }) => role === 'body'), BEHIND, ({ 1: count, 2: list }) => {
    const stated = readNumeral(count!)
    const items = list!.replace(/（[^（）]*）/gu, '').split('、')
    const shares = items.map((item) => /(\d+)(?:个|家|项|类|种|所|名|位|处|座|人)$/u.exec(item)?.[1])
    // 87项，分别为国家级2项、省级7项: what is told are parts, not names.
    if (stated && shares.some(Boolean)) return shares.every(Boolean) ? sumDiffers(shares.map(Number), stated) : null
    if (!stated || items.length < 2 || /[和及与或]|等$/u.test(list!) || items.length === stated) return null
    return { rule: 'count_differs', proposal: null, confidence: 'likely', parameters: { stated, listed: items.length } }
  })
}

const SUM = /([\u4e00-\u9fff（）]{2,12}\d+(人次|名|人|个|家|台|张|辆|场|项|份|例|户|所|件|万元|元)(?:、[\u4e00-\u9fff（）]{2,12}\d+\2){1,12})[，,](?:共计?|合计|总计)\s?(\d+)\2/gu

const STRETCH = '(?:(?:19|20)\\d{2}年|[一二三四]季度|\\d{1,2}月|[上下]半年)'
/** 2022年新增300张，2023年新增450张，两年共新增800张 */
const PERIODS = new RegExp(`(?<![，、]${STRETCH}[^。；]{0,40})${STRETCH}[^，。；\\d]{0,10}(\\d+(?:\\.\\d+)?)(万?元|亿元|万?人次|张|家|个|名|人|所|台|件|场|例)，${STRETCH}[^，。；\\d]{0,10}(\\d+(?:\\.\\d+)?)\\2，(?:两年|上半年|全年|两个?[月季]度?)(?:来)?(?:共计?|合计|累计|总计)[^，。；\\d]{0,8}(\\d+(?:\\.\\d+)?)\\2`, 'gu')

/** 医师6名、护士8名、驾驶员6名，共22名 */
function sums({ passages }: Reading): Finding[] {
  const prose = passages.filter(({ role }) => role === 'body')
  return [
    ...findMatches(prose, SUM, ({ 1: list, 3: total }) => sumDiffers([...list!.matchAll(/\d+/gu)].map(([count]) => Number(count)), Number(total))),
    ...findMatches(prose, PERIODS, ({ 1: first, 3: second, 4: total }) => sumDiffers([Number(first), Number(second)], Number(total))),
  ]
}

/** 6.83亿元，比上年增加0.52亿元，增长8.2%: the growth is the rise against what there was before. */
const GREW = /(\d+(?:\.\d+)?)([\u4e00-\u9fff]{1,3})，[比较](?:上年|去年|上一年|同期|上年同期|去年同期)(?:增加|净增|新增|多)(?:了)?(\d+(?:\.\d+)?)\2，(?:增长|增幅为?|同比增长|上升)(?:了)?(\d+(?:\.\d+)?)[%％]/gu
/** 核定编制412名，实有368人，空编44名 */
const POSTS = /核定(?:事业)?编制(?:数)?(\d+)[名个人]，(?:现有|实有|在编)(?:在编)?(?:人员|职工)?(\d+)[名人]，(?:空编|缺编|空缺)(?:编制)?(\d+)[名个人]/gu

function grown({ passages }: Reading): Finding[] {
  const prose = passages.filter(({ role }) => role === 'body')
  return [
    ...findMatches(prose, GREW, ({ 1: now, 3: more, 4: rate }) => {
      const before = Number(now) - Number(more)
      const listed = before > 0 ? Math.round(1000 * (Number(more) / before)) / 10 : Number(rate)
      // What was rounded may be off by a little.
      return Math.abs(listed - Number(rate)) <= Math.max(1, listed * 0.15) ? null : { rule: 'count_differs', proposal: null, confidence: 'likely', reason: 'sum_differs', parameters: { stated: Number(rate), listed } }
    }),
    ...findMatches(prose, POSTS, ({ 1: posts, 2: filled, 3: open }) => sumDiffers([Number(posts), -Number(filled)], Number(open))),
  ]
}

function sumDiffers(parts: readonly number[], stated: number): Omit<Finding, 'passage' | 'from' | 'to'> | null {
  const listed = Math.round(parts.reduce((sum, count) => sum + count, 0) * 1e6) / 1e6
  return listed === stated ? null : { rule: 'count_differs', proposal: null, confidence: 'certain', reason: 'sum_differs', parameters: { stated, listed } }
}

const DONE = '(?:做好|抓好|开展|采取|落实|做了|推进|实施|完成|围绕|突出)了?(?:以下)?'
const ANNOUNCED = new RegExp(`${DONE}${COUNT}(?:个方面|方面|项|条|点|个)的?(?:重点|主要|具体)?(?:工作|措施|举措|任务|内容)[：:]$|(?:以下|如下|下列)${COUNT}\\s?(?:个方面|方面|点|项|条|个)[^，。；：]{0,10}[：。]$|(?:以下|如下|下列)${COUNT}\\s?(?:个方面|方面|点|项|条|个)[^，。；：]{0,10}[：:](?=一是)`, 'gu')

/** Paragraphs that follow and begin with 一是, 二是 …, or are numbered in the style of the first one; deeper ones between them do not count. */
function sectionsBelow(passages: Reading['passages'], index: number): number {
  const items = passages.slice(index + 1, index + 12).map(({ text }) => /^([一二三四五六七八九十])是/u.exec(text)?.[1])
  const end = items.indexOf(undefined)
  const run = items.slice(0, end < 0 ? items.length : end).map((figure) => readNumeral(figure!))
  if (run.length > 1 && run.every((ordinal, i) => ordinal === i + 1)) return run.length
  const first = passages[index + 1] && readMarker(passages[index + 1]!.text)
  if (!first || first.ordinal !== 1) return 0
  let listed = 1
  for (const { text, role } of passages.slice(index + 2, index + 200)) {
    const marker = role === 'body' ? readMarker(text) : null
    if (role !== 'body' || (marker && LEVELS[marker.style] < LEVELS[first.style])) break
    if (marker?.style !== first.style) continue
    if (marker.ordinal !== listed + 1) break
    listed++
  }
  return listed
}

/** 主要做了以下三方面工作：一是…四是… */
function announced({ passages }: Reading): Finding[] {
  return findMatches(passages.filter(({ role }) => role === 'body' || role === 'opening'), ANNOUNCED, (match, passage) => {
    const stated = readNumeral(match[1] ?? match[2] ?? match[3]!)
    const rest = passage.text.slice(match.index + match[0].length)
    const inline = [...rest.matchAll(/(?<=^|[。；：])([一二三四五六七八九十])是/gu)].map(([, ordinal]) => readNumeral(ordinal!)!)
    const items = inline.length > 0 && inline.every((ordinal, i) => ordinal === i + 1) ? inline.length : 0
    const listed = rest === '' ? sectionsBelow(passages, passage.index) : items
    return stated && stated > 1 && !/或/u.test(match[0]) && listed > 1 && listed !== stated ? { rule: 'count_differs', proposal: null, confidence: 'likely', parameters: { stated, listed } } : null
  })
}
