import type { Actor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { type CheckedRow, checkRows } from '#desk/register/table/check-rows.ts'
import { type Columns, readHead } from '#desk/register/table/columns.ts'
import { readHeldRegister } from '#desk/register/table/held-register.ts'
import { readTable, type TableForm, type TableRow } from '#desk/register/table/read-table.ts'
import { listDistricts, type District } from '#districts/queries.ts'
import { db, type Transaction } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'
import type { RegisterTable } from '#platform/generated/client.ts'
import { isUuid } from '#platform/uuid.ts'

/** A table with all that can be said of it against the register as it is now. */
export type CheckedTable = {
  table: Omit<RegisterTable, 'bytes'>
  district: District
  form: TableForm
  /** Rows above and with the heads of the columns. */
  above: TableRow[]
  heads: readonly string[]
  columns: Columns
  raw: TableRow[]
  rows: CheckedRow[]
}

/** What is to become of a row: into the register as a new house, into one that is there, nothing, or first to be mended or judged. */
export type RowFate = 'wrong' | 'asked' | 'new' | 'changed' | 'same'

export function fateOf({ problems, changes, house }: CheckedRow): RowFate {
  if (problems.some(({ asked }) => !asked)) return 'wrong'
  if (problems.length > 0 && changes.length > 0) return 'asked'
  return house === null ? 'new' : changes.length > 0 ? 'changed' : 'same'
}

/** Reads a table again and compares it with the register: what an import would do, without doing it. */
export async function checkTable(tx: Transaction, actor: Actor, tableId: string): Promise<CheckedTable> {
  if (!isUuid(tableId)) throw new NotFoundError(`no table ${tableId}`)
  const found = await tx.registerTable.findUnique({ where: { id: tableId } })
  if (!found) throw new NotFoundError(`no table ${tableId}`)
  const { bytes, ...table } = found
  assertMay('register', actor, table.districtCode)
  const district = (await listDistricts()).find(({ code }) => code === table.districtCode)!
  const read = await readTable(bytes)
  if (!read.ok) throw new Error(`table ${tableId} cannot be read any more: ${read.key}`)
  const columns = table.columns as Columns
  const { at } = readHead(read.rows)
  const raw = read.rows.slice(at + 1)
  const rows = checkRows(raw, columns, await readHeldRegister(tx, district))
  return { table, district, form: read.form, above: read.rows.slice(0, at + 1), heads: read.rows[at]!.cells, columns, raw, rows }
}

/** The same for a page, by the table's own district. */
export async function readCheckedTable(actor: Actor, districtCode: string, tableId: string): Promise<CheckedTable> {
  const checked = await checkTable(db(), actor, tableId)
  if (checked.table.districtCode !== districtCode) throw new NotFoundError(`no table ${tableId} in ${districtCode}`)
  return checked
}
