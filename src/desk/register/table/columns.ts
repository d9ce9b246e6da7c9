import { HEADINGS, TABLE_FIELDS, type TableField } from '#desk/register/table/headings.ts'
import type { TableRow } from '#desk/register/table/read-table.ts'

/** What each column of a table says; null for a column that is not read. */
export type Columns = (TableField | null)[]

/** Titles, units and remarks stand above the heads of a table in at most so many rows. */
const HEAD_WITHIN = 10

const FIELD_OF = new Map(TABLE_FIELDS.flatMap((field) => HEADINGS[field].map((name) => [name, field] as const)))

/**
 * Where the heads of the columns stand, and what they say: the row, of the first ten, that is best understood; the first where none is.
 * Of two columns with one meaning the first is taken. What nobody knows is left for a person to tell.
 *
 * @example
 * readHead([{ line: 1, cells: ['某区机构名录'] }, { line: 2, cells: ['机构名称', '联系电话（总机）', '备注'] }])
 * //=> { at: 1, columns: ['name', 'phone', null] }
 */
export function readHead(rows: readonly TableRow[]): { at: number; columns: Columns } {
  const widest = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  let best = { at: 0, columns: columnsOf(rows[0]?.cells ?? [], widest), known: 0 }
  for (const [at, { cells }] of rows.slice(0, HEAD_WITHIN).entries()) {
    const columns = columnsOf(cells, widest)
    const known = columns.filter((field) => field !== null).length
    if (known > best.known) best = { at, columns, known }
  }
  return { at: best.at, columns: best.columns }
}

function columnsOf(cells: readonly string[], width: number): Columns {
  const taken = new Set<TableField>()
  return Array.from({ length: width }, (_, index) => {
    const field = FIELD_OF.get(folded(cells[index] ?? ''))
    if (field === undefined || taken.has(field)) return null
    taken.add(field)
    return field
  })
}

function folded(head: string): string {
  const plain = head.slice(0, 60).normalize('NFKC').toLowerCase()
  return plain.replace(/\([^()]*\)/g, '').replace(/[^\p{L}\p{N}]/gu, '')
}
