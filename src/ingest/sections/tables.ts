import type { ParsedTable } from '#ingest/parsed-body.ts'
import { rangeOf } from '#ingest/text/traced-text.ts'
import type { RoledParagraph } from '#ingest/roles.ts'

/** Stands in a row's text where a cell has another paragraph: a cell may not end the line it is in. */
export const CELL_BREAK = '␤'

/** Rows are filled up to one width, but to no more than this, nor to more cells in all: one enormous row would make every other one enormous. */
const WIDEST = 100
const MOST_CELLS = 200_000

/**
 * Builds a table from rows whose cells are parted by tabs. The first row names the columns. Spaces left by line breaks inside a cell are
 * closed; an empty first cell goes on with the value above it (N11); other empty cells stay empty, columns empty throughout are none.
 */
export function readTable(rows: readonly RoledParagraph[], place: { anchor: string; path: string | null; title: RoledParagraph | null }): ParsedTable {
  const raw = rows.map((row) => withoutEmptyEnd(row.text.split('\t').map((cell) => cell.trim())))
  const width = Math.min(WIDEST, Math.ceil(MOST_CELLS / raw.length), raw.reduce((widest, cells) => Math.max(widest, cells.length), 0))
  const cells = raw.map((row) => Array.from({ length: Math.max(width, row.length) }, (_, i) => closeCell(row[i] ?? '')))
  const [columns = [], ...body] = cells
  let above = ''
  const filledCells = body.map((row) => {
    above = row[0] === '' ? above : row[0]!
    return [above, ...row.slice(1)]
  })
  const first = place.title ?? rows[0]!
  return {
    anchor: place.anchor, path: place.path, title: place.title?.text ?? null, columnsRaw: raw[0] ?? [], columns, cells: body, filledCells,
    line: first.line, range: { start: rangeOf(rows[0]!).start, end: rangeOf(rows.at(-1)!).end },
  }
}

function withoutEmptyEnd(cells: string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)
}

function closeCell(cell: string): string {
  return cell.split(CELL_BREAK).map((part) => part.replace(/(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f≥≤])/gu, '')).join('\n')
}
