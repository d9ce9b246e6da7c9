import { isContactLine } from '#ingest/elements/contacts.ts'
import { readMarker } from '#ingest/sections/numbering.ts'
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
  for (let i = 0; i < lines.length;) {
    let end = i
    while (end < lines.length && tabs[end] === 1 && isPair(lines[end]!.text)) end++
    if (end - i >= FEWEST_PAIRS) for (let row = i; row < end; row++) rows.add(row)
    i = Math.max(end, i + 1)
  }
  return rows
}

/** Two cells on a line are a row when so many such lines follow one another. */
const FEWEST_PAIRS = 3

/** 城关镇⇥5200: two short cells, neither of them a label and its value, nor a line of a list of contents. */
function isPair(text: string): boolean {
  const [first, second] = text.split('\t').map((cell) => cell.trim())
  return first !== '' && second !== '' && text.length <= LONGEST_PAIR && !/[：:]/u.test(text) && !(readMarker(first!) && /^\d{1,3}$/u.test(second!)) && findGapCuts(text.trim()).length === 0
}

const LONGEST_PAIR = 200

/** A row has three cells or more, parted by tabs, two of them filled; number and class at the two ends of a line are none. */
function isTableRow(text: string): boolean {
  if (!text.includes('\t')) return false
  const cells = text.split('\t')
  if (cells.length <= 8 && isContactLine(text)) return false
  return cells.length >= 3 && cells.filter((cell) => cell.trim() !== '').length >= 2 && !/[：:]\s*\t|[：:]$/u.test(text) && findGapCuts(text.trim()).length === 0
}
