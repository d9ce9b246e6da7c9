import { createHash } from 'node:crypto'
import type { Corrections } from '#desk/fields/corrections.ts'
import { FIELD_NAMES, type FieldName } from '#desk/fields/field.ts'
import { hiddenPlaces, type Hidden } from '#desk/privacy/hidden-places.ts'
import { fold } from '#privacy/fold.ts'
import type { Finding } from '#privacy/finding.ts'
import { screen } from '#privacy/screen.ts'

export type FindingRow = { key: string; rule: string; field: FieldName | null; quote: string; mask: string | null; line: number; start: number; end: number }

/**
 * Everything of an edition that would be public and needs a decision: what its text shows, what a person typed into a field and
 * the text does not show, and what the district keeps back.
 */
export function findingRows(text: string, corrections: Corrections, hidden: Hidden[]): FindingRow[] {
  const shown = screen(text)
  const withheld = hiddenPlaces(text, hidden).filter((place) => !shown.some(({ start, end }) => place.start < end && place.end > start))
  const inText = [...shown, ...withheld].toSorted((one, other) => one.start - other.start)
  const lines = lineCounter(text)
  const rows = [
    ...inText.map((finding) => ({ ...rowOf(text, finding), field: null, line: lines(finding.start) })),
    ...typed(corrections, hidden).filter(({ quote }) => !text.includes(quote)),
  ]
  return keyed(rows)
}

function rowOf(text: string, { rule, start, end, mask }: Finding): Omit<FindingRow, 'key' | 'field' | 'line'> {
  return { rule, quote: text.slice(start, end), mask, start, end }
}

function typed(corrections: Corrections, hidden: Hidden[]): Omit<FindingRow, 'key'>[] {
  return FIELD_NAMES.flatMap((field) => {
    const value = corrections[field]
    if (!value) return []
    const withheld = hiddenPlaces(value, hidden.filter(({ words }) => value.includes(words)).map((one) => ({ ...one, within: { start: 0, end: value.length } })))
    return [...screen(value), ...withheld].map((finding) => ({ ...rowOf(value, finding), field, line: 0 }))
  })
}

/** The rule and the words, shortened to what does not give them away; the second of the same gets another key. */
function keyed(rows: Omit<FindingRow, 'key'>[]): FindingRow[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const said = fold(row.quote).replace(/[^\p{L}\p{N}]+/gu, '')
    const key = `privacy-${createHash('sha256').update(`${row.rule}\n${said}`).digest('hex').slice(0, 12)}`
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return { ...row, key: times === 1 ? key : `${key}-${times}` }
  })
}

/** Lines from 1, asked for in rising order. */
function lineCounter(text: string): (offset: number) => number {
  let [line, at] = [1, 0]
  return (offset) => {
    for (let next = text.indexOf('\n', at); next >= 0 && next < offset; next = text.indexOf('\n', at)) {
      line++
      at = next + 1
    }
    return line
  }
}
