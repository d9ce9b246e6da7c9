import type { ColumnField } from '#desk/register/table/checked-row.ts'
import type { HouseField } from '#desk/register/houses/house-headings.ts'
import type { TableRow } from '#desk/register/table/read-table.ts'
import { TABLE_KINDS, TABLE_ROWS, type TableRows } from '#desk/register/table/table-kinds.ts'

/** What each column of a table says; null for a column that is not read. */
export type Columns<Field extends ColumnField = HouseField> = (Field | null)[]

/** Titles, units and remarks stand above the heads of a table in at most so many rows. */
const HEAD_WITHIN = 10

const fieldByHead = new Map(TABLE_ROWS.map((of) => [of, new Map(Object.entries(TABLE_KINDS[of].headings).flatMap(([field, names]) => names.map((name) => [name, field as ColumnField] as const)))]))

/**
 * Where the heads of the columns stand, and what they say: the row, of the first ten, that is best understood; the first where none is.
 * Of two columns with one meaning the first is taken. What nobody knows is left for a person to tell.
 *
 * @example
 * readHead('facilities', [{ line: 1, cells: ['某区机构名录'] }, { line: 2, cells: ['机构名称', '联系电话（总机）', '备注'] }])
 * //=> { at: 1, columns: ['name', 'phone', null] }
 */
export function readHead(of: TableRows, rows: readonly TableRow[]): { at: number; columns: Columns<ColumnField> } {
  const widest = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  let best = { at: 0, columns: columnsOf(of, rows[0]?.cells ?? [], widest), understood: 0 }
  for (const [at, { cells }] of rows.slice(0, HEAD_WITHIN).entries()) {
    const columns = columnsOf(of, cells, widest)
    const understood = columns.filter((field) => field !== null).length
    if (understood > best.understood) best = { at, columns, understood }
  }
  return { at: best.at, columns: best.columns }
}

function columnsOf(of: TableRows, cells: readonly string[], width: number): Columns<ColumnField> {
  const taken = new Set<ColumnField>()
  return Array.from({ length: width }, (_, index) => {
    const field = fieldByHead.get(of)!.get(folded(cells[index] ?? ''))
    if (field === undefined || taken.has(field)) return null
    taken.add(field)
    return field
  })
}

function folded(head: string): string {
  const plain = head.slice(0, 60).normalize('NFKC').toLowerCase()
  return plain.replace(/\([^()]*\)/g, '').replace(/[^\p{L}\p{N}]/gu, '')
}
