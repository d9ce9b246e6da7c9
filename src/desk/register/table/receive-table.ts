import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { readHead } from '#desk/register/table/columns.ts'
import { TABLE_KINDS, TABLE_ROWS, type TableRows } from '#desk/register/table/table-kinds.ts'
import { readTable } from '#desk/register/table/read-table.ts'
import { db } from '#platform/db.ts'
import { type Issue, NotFoundError, type Outcome, refused } from '#platform/errors.ts'

export const ReceiveTableInput = z.object({
  districtCode: z.string(),
  rows: z.enum(TABLE_ROWS).default('facilities'),
  /** The document or list it is, as every change of the register says it. */
  basis: z.string().trim().max(300),
  asOf: z.union([z.literal(''), z.iso.date()]).transform((day) => day || null).nullish().default(null),
})
export type ReceiveTableInput = z.input<typeof ReceiveTableInput>

/** Tables that were never imported are kept so long. */
const KEPT_DAYS = 30

/** Takes a table in to be looked at: its columns are read by their heads, and nothing of it is on the register yet. */
export async function receiveTable(actor: Actor, input: ReceiveTableInput, file: { name: string; bytes: Uint8Array<ArrayBuffer> } | null): Promise<Outcome<{ tableId: string }>> {
  const { districtCode, rows, basis, asOf } = ReceiveTableInput.parse(input)
  assertMay('register', actor, districtCode)
  const table = file === null ? null : await readTable(file.bytes)
  const issues: Issue[] = [
    ...(table === null ? [{ field: 'file', key: 'table_required' }] : table.ok ? [] : [{ field: 'file', key: table.key }]),
    ...(basis === '' ? [{ field: 'basis', key: 'basis_required' }] : []),
  ]
  if (issues.length > 0 || file === null || !table?.ok) return refused(...issues)
  await db().registerTable.deleteMany({ where: { districtCode, changeId: null, receivedAt: { lt: new Date(Date.now() - KEPT_DAYS * 86_400_000) } } })
  const given = { districtCode, rows, basis, asOf, bytes: file.bytes }
  // The same table of the same source checked again is the same, with whatever somebody said of its columns.
  const waiting = await db().registerTable.findFirst({ where: { ...given, changeId: null, done: 0 }, select: { id: true } })
  if (waiting) return { ok: true, tableId: waiting.id }
  const { columns } = readHead(rows, table.rows)
  const { id } = await db().registerTable.create({ data: { ...given, fileName: file.name.slice(-120), columns, receivedBy: actor.name }, select: { id: true } })
  return { ok: true, tableId: id }
}

const columnsOf = (rows: TableRows) => z.array(z.union([z.enum(TABLE_KINDS[rows].fields), z.literal('').transform(() => null)]).nullable()).max(200)

/** Says what the columns of a table are, where their heads did not tell or told wrong. */
export async function setColumns(actor: Actor, { tableId, columns: asked }: { tableId: string; columns: unknown }): Promise<Outcome> {
  const table = await db().registerTable.findUnique({ where: { id: z.uuid().parse(tableId) }, select: { districtCode: true, rows: true } })
  if (!table) throw new NotFoundError(`no table ${tableId}`)
  assertMay('register', actor, table.districtCode)
  const columns = columnsOf(table.rows as TableRows).parse(asked)
  const named = columns.filter((field) => field !== null)
  if (new Set(named).size < named.length) return refused({ field: null, key: 'column_twice' })
  const { count } = await db().registerTable.updateMany({ where: { id: tableId, changeId: null }, data: { columns } })
  return count === 1 ? { ok: true } : refused({ field: null, key: 'imported_already' })
}
