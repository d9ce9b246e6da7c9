import { isBareDisclosure, isDisclosure, isSigner } from '#ingest/elements/formulas.ts'
import { isLetterhead, looksLikeTitle, isFieldLine } from '#ingest/elements/element-shapes.ts'
import { readClassAlone } from '#ingest/elements/result-class.ts'
import { readDayAlone } from '#ingest/elements/document-dates.ts'
import { readNumberAlone } from '#ingest/elements/document-number.ts'

const GAP = /[^\S\r\n]*(?:\u3000|\t|[^\S\r\n]{2})[^\S\r\n]*/gu
const WIDE = /\u3000|\t|[^\S\r\n]{2}/u
const LONGEST_LINE = 160
const SENTENCE = /[。；，]|^印发/u

/** Elements that take a line of their own, or share one with another at its far end. */
export const SIDE_ELEMENTS: readonly ((text: string) => boolean)[] = [
  (text) => readNumberAlone(text) !== null,
  (text) => readClassAlone(text) !== null,
  (text) => readDayAlone(text) !== null,
  isSigner,
  isDisclosure,
]

/**
 * Finds where a line must be cut because two elements stand at its two ends, set apart by wide space: number and class, number and
 * 签发人, organ and day. Words of a sentence or cells of a table set apart in the same way stay together.
 *
 * @example
 * findGapCuts('渝北卫健函〔2023〕88号      A') //=> [14]
 */
export function findGapCuts(line: string): number[] {
  if (line.length > LONGEST_LINE || !WIDE.test(line)) return []
  const gaps = [...line.matchAll(GAP)].filter(({ index, 0: gap }) => index > 0 && index + gap.length < line.length)
  if (gaps.length === 0 || gaps.length > 4) return []
  const bounds = [0, ...gaps.map(({ index, 0: gap }) => index + gap.length), line.length]
  const parts = bounds.slice(0, -1).map((from, i) => line.slice(from, bounds[i + 1]!).trim())
  const classed = parts.some((part) => readClassAlone(part) !== null)
  const isElement = parts.map((part) => SIDE_ELEMENTS.some((isOne) => isOne(part)) || (classed && isBareDisclosure(part)))
  // Whatever stands at the far end of a line that begins with the number is no part of the number.
  if (parts.length === 2 && readNumberAlone(parts[0]!) !== null && !SENTENCE.test(parts[1]!)) return [bounds[1]!]
  if (!parts.every((part, i) => isElement[i] || isFieldLine(part) || isLetterhead(part) || looksLikeTitle(part))) return []
  return bounds.slice(1, -1).filter((_, i) => (isElement[i] || isElement[i + 1]) && !parts[i + 1]!.startsWith('印发'))
}
