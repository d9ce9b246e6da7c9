import { findGapCuts } from '#ingest/text/wide-gaps.ts'
import type { SourceLine } from '#ingest/text/lines.ts'

/** Rows, and the lines beside them with as many cells, however few of those are filled: 小计, a heading across the whole table. */
export function findRows(lines: readonly SourceLine[]): ReadonlySet<number> {
  const tabs = lines.map(({ text }) => (text.includes('\t') ? text.split('\t').length - 1 : 0))
  const rows = new Set(lines.flatMap(({ text }, i) => (isTableRow(text) ? [i] : [])))
  const takeIn = (i: number, beside: number) => {
    if (rows.has(beside) && tabs[i]! >= 2 && tabs[i] === tabs[beside] && lines[i]!.text.trim() !== '') rows.add(i)
  }
  for (let i = 1; i < lines.length; i++) takeIn(i, i - 1)
  for (let i = lines.length - 2; i >= 0; i--) takeIn(i, i + 1)
  return rows
}

/** A row has three cells or more, parted by tabs, two of them filled; number and class at the two ends of a line are none. */
function isTableRow(text: string): boolean {
  if (!text.includes('\t')) return false
  const cells = text.split('\t')
  return cells.length >= 3 && cells.filter((cell) => cell.trim() !== '').length >= 2 && !/[：:]\s*\t|[：:]$/u.test(text) && findGapCuts(text.trim()).length === 0
}
