import { PLAN_PERIODS } from '#ingest/word-lists/plan-periods.ts'
import { findDay } from '#ingest/elements/document-dates.ts'
import { outsideQuotes } from '#ingest/elements/element-shapes.ts'
import { rangeOf } from '#ingest/text/traced-text.ts'
import { readNumeral } from '#ingest/text/chinese-numerals.ts'
import type { ParsedDocument } from '#ingest/parsed-document.ts'
import type { RoledParagraph } from '#ingest/roles.ts'

type Effective = NonNullable<ParsedDocument['effective']>

/**
 * Reads when a measure comes into force, until when it is valid and who explains it, from its last article, and the plan period its
 * title names. A term in years (有效期5年) stays a term: the end day is not computed.
 */
export function readEffective(paragraphs: readonly RoledParagraph[], title: { text: string; paragraph: RoledParagraph } | null): Effective | null {
  const body = paragraphs.filter((paragraph) => paragraph.role === 'body')
  const clause = body.findLast(({ text }) => /起\s?(?:施行|实施|执行|生效)|有效期|负责解释/u.test(text) && text.length < 400)
  const plan = title && /[“"]?(十[二三四五]五)[”"]?/u.exec(title.text)
  if (!clause && !plan) return null

  const text = clause?.text ?? ''
  const from = /自\s?[^，。；]{4,24}起(?:施行|实施|执行|生效)|自(?:发布|印发|公布)之日起(?:施行|实施|执行|生效)?/u.exec(outsideQuotes(text))
  const until = /有效期(?:至|到|截至)\s?[^，。；]{6,20}?(?:止|(?=[，。；]))/u.exec(text)
  const years = /有效期(?:为|限)?\s?([一二三四五六七八九十\d]{1,2})\s?年/u.exec(text)
  const interpretation = /[^，。；]{0,24}?由([^，。；]{3,40}?)(?:同相关部门|会同[^，。；]{2,20}|牵头)?负责解释/u.exec(text)
  if (!from && !until && !years && !interpretation && !plan) return null
  const effectiveFrom = from ? (findDay(from[0])?.iso ?? null) : null
  const expires = until ? (findDay(until[0])?.iso ?? null) : null
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

/** Both ends count: a measure in force from 1 July to 31 July is valid for 31 days. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1
}
