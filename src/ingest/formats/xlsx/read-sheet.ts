import { eachElement } from '#ingest/formats/xlsx/each-element.ts'
import type { SheetRow } from '#ingest/formats/xlsx/read-xlsx.ts'
import { Unreadable } from '#ingest/formats/source-text.ts'

type Book = { strings: readonly string[]; days: ReadonlySet<number>; since1904: boolean }

/** More than any register of a district has, and less than a machine shared by others has memory for. */
const MOST_ROWS = 50_000
const MOST_COLUMNS = 200
const MOST_MERGED = 1_000_000

/** The rows of a sheet, from its XML. */
export function readSheet(xml: string, book: Book): SheetRow[] {
  const rows = new Map<number, string[]>()
  const merged: Range[] = []
  let [line, column, type, style, text, wanted, pronounced] = [0, 0, 'n', -1, '', false, false]
  let cells: string[] = []
  eachElement(xml, {
    open(name, attribute) {
      if (name === 'row') {
        line = Number(attribute('r') ?? line + 1)
        column = 0
        cells = []
      } else if (name === 'c') {
        column = columnOf(attribute('r') ?? '') ?? column + 1
        ;[type, style, text] = [attribute('t') ?? 'n', Number(attribute('s') ?? -1), '']
        if (column > MOST_COLUMNS) throw new Unreadable('too_much')
      } else if (name === 'rPh') pronounced = true
      else if (name === 'v' || name === 't') wanted = !pronounced
      else if (name === 'mergeCell') merged.push(...rangeOf(attribute('ref') ?? ''))
    },
    close(name) {
      if (name === 'v' || name === 't') wanted = false
      else if (name === 'rPh') pronounced = false
      else if (name === 'c') {
        while (cells.length < column) cells.push('')
        cells[column - 1] = shown(text, type, style, book).trim()
      } else if (name === 'row' && cells.some((cell) => cell !== '')) {
        if (rows.size === MOST_ROWS) throw new Unreadable('too_much')
        rows.set(line, cells)
      }
    },
    text(words) {
      if (wanted) text += words
    },
  })
  spread(rows, merged)
  return [...rows].map(([number, row]) => ({ line: number, cells: row }))
}

/** What a cell shows of what it keeps. */
function shown(text: string, type: string, style: number, { strings, days, since1904 }: Book): string {
  if (type === 's') return strings[Number(text)] ?? ''
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE'
  if (type !== 'n' || text === '') return text
  const number = Number(text)
  if (Number.isNaN(number)) return text
  // Fifteen digits are what a spreadsheet keeps and shows; the rest is how machines write fractions.
  return days.has(style) ? dayOf(number, since1904) : Number.isInteger(number) ? text : String(Number(number.toPrecision(15)))
}

/** Days counted from the last of 1899, or from the first of 1904. */
function dayOf(serial: number, since1904: boolean): string {
  const day = new Date(Date.UTC(since1904 ? 1904 : 1899, since1904 ? 0 : 11, since1904 ? 1 : 30) + Math.floor(serial) * 86_400_000)
  return Number.isNaN(day.getTime()) ? String(serial) : day.toISOString().slice(0, 10)
}

type Range = { column: number; from: number; to: number }

/** The first column of a merged range: 街镇 written once beside all its stations is true of each; a title over all columns is of its own. */
function rangeOf(reference: string): Range[] {
  const [, first = '', from = '', to = ''] = /^([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/.exec(reference) ?? []
  const column = columnOf(first)
  return column === null || from === to ? [] : [{ column, from: Number(from), to: Number(to) }]
}

function spread(rows: Map<number, string[]>, merged: readonly Range[]): void {
  let left = MOST_MERGED
  for (const { column, from, to } of merged) {
    const said = rows.get(from)?.[column - 1]
    if (!said) continue
    for (let line = from + 1; line <= to; line++) {
      if (left-- === 0) throw new Unreadable('too_much')
      const row = rows.get(line)
      if (!row) continue
      while (row.length < column) row.push('')
      row[column - 1] = said
    }
  }
}

/** AB12 → 28; null without letters. */
function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0]
  return letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) : null
}
