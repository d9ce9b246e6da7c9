import type { Actor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { type Columns, readHead } from '#desk/register/table/columns.ts'
import type { ColumnField } from '#desk/register/table/checked-row.ts'
import type { Checking } from '#desk/register/table/table-kind.ts'
import { TABLE_KINDS, type TableRows } from '#desk/register/table/table-kinds.ts'
import { readKept } from '#desk/register/table/read-kept.ts'
import type { TableForm, TableRow } from '#desk/register/table/read-table.ts'
import { listDistricts, type District } from '#districts/queries.ts'
import { db, type Transaction } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'
import type { RegisterTable } from '#platform/generated/client.ts'
import { isUuid } from '#platform/uuid.ts'

/** A table with all that can be said of it against the register as it is now, and how its rows get there. */
export type CheckedTable = Checking & {
  table: Omit<RegisterTable, 'bytes' | 'rows'>
  /** What its rows are. */
  of: TableRows
  district: District
  form: TableForm
  /** Rows above and with the heads of the columns. */
  above: TableRow[]
  heads: readonly string[]
  columns: Columns<ColumnField>
  /** No column says which house or village a row is of: nothing can be said of any row before somebody tells. */
  unnamed: boolean
  raw: TableRow[]
}

/** Reads a table and compares it with the register: what an import would do, without doing it. */
export async function checkTable(tx: Transaction, actor: Actor, tableId: string): Promise<CheckedTable> {
  if (!isUuid(tableId)) throw new NotFoundError(`no table ${tableId}`)
  const found = await tx.registerTable.findUnique({ where: { id: tableId }, omit: { bytes: true } })
  if (!found) throw new NotFoundError(`no table ${tableId}`)
  const { rows: of, ...table } = found
  assertMay('register', actor, table.districtCode)
  const district = (await listDistricts()).find(({ code }) => code === table.districtCode)!
  const read = await readKept(tx, tableId)
  if (!read.ok) throw new Error(`table ${tableId} cannot be read any more: ${read.key}`)
  const columns = table.columns as Columns<ColumnField>
  const { at } = readHead(of as TableRows, read.rows)
  const raw = read.rows.slice(at + 1)
  const unnamed = !columns.some((field) => field !== null && TABLE_KINDS[of as TableRows].naming.includes(field))
  const checking = await TABLE_KINDS[of as TableRows].check(tx, district, raw, columns)
  return { ...checking, table, of: of as TableRows, district, form: read.form, above: read.rows.slice(0, at + 1), heads: read.rows[at]!.cells, columns, unnamed, raw }
}

/** The same for a page, by the table's own district. */
export async function readCheckedTable(actor: Actor, districtCode: string, tableId: string): Promise<CheckedTable> {
  const checked = await checkTable(db(), actor, tableId)
  if (checked.table.districtCode !== districtCode) throw new NotFoundError(`no table ${tableId} in ${districtCode}`)
  return checked
}
