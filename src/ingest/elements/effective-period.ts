import { PLAN_PERIODS } from '#ingest/word-lists/plan-periods.ts'
import { findDay } from '#ingest/elements/document-dates.ts'
import { outsideQuotes } from '#ingest/elements/element-shapes.ts'
import { ELEMENT_LABELS } from '#ingest/word-lists/form-labels.ts'
import { rangeOf } from '#ingest/text/traced-text.ts'
import { readNumeral } from '#ingest/text/chinese-numerals.ts'
import type { FormPair } from '#ingest/elements/form-pairs.ts'
import type { Layout } from '#ingest/layout.ts'
import type { ParsedDocument } from '#ingest/parsed-document.ts'
import type { RoledParagraph } from '#ingest/roles.ts'

type Effective = NonNullable<ParsedDocument['effective']>

/**
 * Reads when a measure comes into force, until when it is valid and who explains it, from its last article, and the plan period its
 * title names; what it leaves open, the index table of its page may say. A term in years (有效期5年) stays a term: the end day is not computed.
 */
export function readEffective({ paragraphs, pairs }: Pick<Layout, 'paragraphs' | 'pairs'>, title: { text: string; paragraph: RoledParagraph } | null): Effective | null {
  const stated = readClause(paragraphs, title)
  const [from, until] = [pairedDay(pairs, ELEMENT_LABELS.inForce), pairedDay(pairs, ELEMENT_LABELS.expiry)]
  if (!from && !until) return stated
  const source = stated ?? (from ?? until)!
  return {
    ...(stated ?? UNSTATED), line: source.line, range: source.range,
    ...(stated?.effectiveFrom ? {} : { effectiveFromRaw: from?.raw ?? stated?.effectiveFromRaw ?? null, effectiveFrom: from?.iso ?? null }),
    ...(stated?.expires ? {} : { expiresRaw: until?.raw ?? stated?.expiresRaw ?? null, expires: until?.iso ?? null }),
  }
}

const UNSTATED = {
  effectiveFromRaw: null, effectiveFrom: null, expiresRaw: null, expires: null, validYears: null, interpretationRaw: null, interpretedBy: null, validityDays: null,
  impliedPeriodRaw: null, impliedPeriod: null,
} satisfies Omit<Effective, 'line' | 'range'>

/** 生效日期 2024-06-01 of the index table, where the measure itself does not say so. */
function pairedDay(pairs: readonly FormPair[], label: RegExp) {
  for (const pair of pairs) {
    const day = label.test(pair.label) ? findDay(pair.value) : null
    if (day?.iso) return { raw: day.raw, iso: day.iso, line: pair.paragraph.line, range: rangeOf(pair.paragraph, pair.index + day.index, pair.index + day.index + day.raw.length) }
  }
  return null
}

function readClause(paragraphs: readonly RoledParagraph[], title: { text: string; paragraph: RoledParagraph } | null): Effective | null {
  const body = paragraphs.filter(({ role, text }) => role === 'body' && text.length < LONGEST_CLAUSE)
  const clause = body.findLast(({ text }) => IN_FORCE.test(text)) ?? body.findLast(({ text }) => INTERPRETED.test(text))
  const plan = title && /[“"]?(十[二三四五]五)[”"]?/u.exec(title.text)
  if (!clause && !plan) return null

  const text = clause?.text ?? ''
  const from = FROM.exec(outsideQuotes(text))
  const until = UNTIL.exec(from ? text.slice(from.index + from[0].length) : text) ?? UNTIL.exec(text)
  const years = /(?:有效期|试行期|期限)(?:限)?(?:为|是|：)?\s?([一二三四五六七八九十\d]{1,2})\s?年/u.exec(text)
  const interpretation = INTERPRETED.exec(text) ?? INTERPRETED.exec(body.findLast((paragraph) => INTERPRETED.test(paragraph.text))?.text ?? '')
  if (!from && !until && !years && !interpretation && !plan) return null
  const effectiveFrom = from ? (findDay(from[0])?.iso ?? null) : null
  const expires = until ? lastDay(until[0]) : null
  const source = clause ?? title!.paragraph
  return {
    effectiveFromRaw: from?.[0] ?? null, effectiveFrom, expiresRaw: until?.[0] ?? null, expires,
    validYears: years ? readNumeral(years[1]!) : null,
    interpretationRaw: interpretation?.[0] ?? null, interpretedBy: interpretation?.[1] ?? null,
    validityDays: effectiveFrom && expires ? daysBetween(effectiveFrom, expires) : null,
    impliedPeriodRaw: plan?.[0] ?? null, impliedPeriod: plan ? [...PLAN_PERIODS[plan[1]!]!] : null,
    line: source.line, range: rangeOf(source),
  }
}

/** The clause is a short last article; longer paragraphs speak of other measures. */
const LONGEST_CLAUSE = 400
const IN_FORCE = /起\s?(?:正式)?(?:施行|实施|执行|生效|试行)|有效期|试行期/u
const FROM = /(?:自|从)\s?[^，。；]{4,24}起(?:正式)?(?:施行|实施|执行|生效|试行)|自(?:发布|印发|公布)之日起(?:施行|实施|执行|生效)?|(?:19|20)\d{2}年\d{1,2}月\d{1,2}日起(?:正式)?(?:施行|实施|执行|生效)/u
/** 有效期至…, and 至…止 behind the day it comes into force. */
const UNTIL = /有效期(?:限)?(?:至|到|截至)\s?[^，。；]{6,20}?(?:止|(?=[，。；]))|(?:有效期(?:限)?|试行期(?:限)?)?[自从][^，。；]{6,16}起?(?:至|到)\s?(?:19|20)\d{2}年[^，。；]{3,8}?日(?:止)?|(?:至|到|截至)\s?(?:19|20)\d{2}年\d{1,2}月\d{1,2}日止/u
const INTERPRETED = /[^，。；]{0,24}?由([^，。；]{3,40}?)(?:同相关部门|会同[^，。；]{2,20}|牵头)?负责解释/u

/** 有效期自2024年5月1日至2029年4月30日: the later of two days. */
function lastDay(text: string): string | null {
  const at = Math.max(text.lastIndexOf('至'), text.lastIndexOf('到'))
  return findDay(text.slice(Math.max(0, at)))?.iso ?? null
}

/** Both ends count: a measure in force from 1 July to 31 July is valid for 31 days. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1
}
