import { toHalfWidthDigits } from '#ingest/text/chinese-numerals.ts'
import { AFTER, BEFORE, type Comparator } from '#ingest/word-lists/comparisons.ts'

/** A cell of a column of figures. `value` is null for words such as 持续提高. */
export type CellValue = { value: number | [number, number] | null; comparator: Comparator; comparatorRaw: string | null; unit: string | null }

const EMPTY = /^(?:[/／\\\-－–—_*]*|无|暂无|待定|N\/?A)$/iu
const FIGURE = /^(?<before>[^\d[\]【】]{0,6}?)[[【]?(?<first>\d[\d,]*(?:\.\d+)?)[\]】]?(?<share>%|‰)?(?:\s?[-－–—~～至]\s?(?<last>\d[\d,]*(?:\.\d+)?))?(?<unit>%|‰|\/10万|\/万|[\u4e00-\u9fff]{0,4}?)(?<after>(?:及|或)?以[上下内]|左右)?$/u
const RATES: Record<string, string> = { '/10万': '1/10万', '/万': '1/万' }

/** Reads a cell; null when it is empty or says that there is no value (N11). `>` and `≥` are kept as printed (N9). */
export function readCell(cell: string): CellValue | null {
  const text = toHalfWidthDigits(cell).replace(/\s+/gu, '').replace(/％/gu, '%')
  if (EMPTY.test(text)) return null
  if (/全覆盖/u.test(text)) return { value: 100, comparator: '=', comparatorRaw: null, unit: '%' }
  const match = FIGURE.exec(text)?.groups
  if (!match) return { value: null, comparator: 'qualitative', comparatorRaw: null, unit: null }
  const number = (digits: string) => Number(digits.replaceAll(',', ''))
  const word = match.after ?? Object.keys(BEFORE).find((candidate) => match.before!.endsWith(candidate)) ?? null
  const unit = match.unit || match.share || ''
  return {
    value: match.last ? [number(match.first!), number(match.last)] : number(match.first!),
    comparator: match.last ? 'range' : (AFTER[word ?? ''] ?? BEFORE[word ?? ''] ?? '='), comparatorRaw: match.last ? null : word, unit: (RATES[unit] ?? unit) || null,
  }
}
