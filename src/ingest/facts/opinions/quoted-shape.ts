import { findQuotations } from '#ingest/text/quotations.ts'
import { fullMarks } from '#ingest/text/sentences.ts'

/** Marks in which a letter may quote, each read as “…”. */
export const QUOTE_MARKS = '“「『"'
const LONGEST = 240

/**
 * The text with what stands in quotation marks covered, so that its commas and stops are not read: every quotation becomes “※※※”,
 * whatever marks it is printed in, and half-width commas become full ones. Only its first characters are looked at; the length stays.
 *
 * @example
 * shapeOf('关于「增设门诊」的建议') //=> '关于“※※※※”的建议'
 */
export function shapeOf(text: string): string {
  let shape = ''
  let at = 0
  for (const { start, end } of findQuotations(text.slice(0, LONGEST), QUOTE_MARKS)) {
    shape += `${text.slice(at, start - 1)}“${'※'.repeat(end - start)}”`
    at = end + 1
  }
  return fullMarks(shape + text.slice(at))
}
