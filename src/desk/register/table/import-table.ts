import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { seen, ticked } from '#desk/register/inputs.ts'
import { oneAtATime } from '#desk/register/change/one-at-a-time.ts'
import { checkTable } from '#desk/register/table/check-table.ts'
import { TABLE_KINDS } from '#desk/register/table/table-kinds.ts'
import { ready } from '#desk/register/table/table-kind.ts'
import { type CheckedRow, fateOf, printOfRows } from '#desk/register/table/checked-row.ts'
import { tagsOfRegister } from '#facilities/tags-of-register.ts'
import { forget } from '#platform/cache.ts'
import { db, type Transaction } from '#platform/db.ts'
import { type Issue, NotFoundError, type Outcome, refused } from '#platform/errors.ts'
import { announce } from '#platform/expiry.ts'

export const ImportTableInput = z.object({
  tableId: z.uuid(),
  /** What was asked about has been looked at. */
  sure: ticked,
  /** Rows that must be mended stay out for now. */
  without: ticked,
  /** What the dry run told of it, as printOfRows has it: what it would replace is no other by now. */
  seen,
})
export type ImportTableInput = z.input<typeof ImportTableInput>

export type Imported = { changeId: string; created: number; changed: number; left: number; /** Values taken away. */ taken: number }

/**
 * Puts what a table says on the register, as one change: checked again against the register as it stands, all or nothing. Only filled
 * cells count, and what stands already as they say is left alone: the same table again changes nothing.
 */
export async function importTable(actor: Actor, input: ImportTableInput, progress: (done: number, total: number) => void = () => undefined): Promise<Outcome<Imported>> {
  const asked = ImportTableInput.parse(input)
  const outcome = await writeTable(actor, asked, progress).catch(async (accident: unknown) => {
    await db().registerTable.updateMany({ where: { id: asked.tableId }, data: { done: 0 } })
    throw accident
  })
  if (!outcome.ok) return outcome
  const { tags, ...imported } = outcome
  forget(tags)
  return imported
}

async function writeTable(actor: Actor, { tableId, sure, without, seen: shown }: z.output<typeof ImportTableInput>, progress: (done: number, total: number) => void): Promise<Outcome<Imported & { tags: string[] }>> {
  return db().$transaction(async (tx): Promise<Outcome<Imported & { tags: string[] }>> => {
    const districtCode = await districtOf(tx, tableId)
    assertMay('register', actor, districtCode)
    return oneAtATime(tx, districtCode, async () => {
      const checked = await checkTable(tx, actor, tableId)
      const { table, of, rows, unnamed } = checked
      if (shown !== undefined && table.changeId === null && shown !== printOfRows(rows)) return refused({ field: null, key: 'table_stale' })
      if (unnamed) return refused({ field: null, key: 'no_naming_column' })
      const todo = ready(rows)
      const issues = issuesOf(rows, todo.length, { sure, without, imported: table.changeId !== null })
      if (issues.length > 0) return refused(...issues)
      const counts = { created: todo.filter(({ added }) => added).length, changed: todo.filter(({ added }) => !added).length, left: rows.filter((row) => fateOf(row) === 'wrong').length, taken: todo.flatMap(({ changes }) => changes).filter(({ after }) => after === null).length }
      const { id: changeId } = await tx.registerChange.create({ data: { districtCode, kind: TABLE_KINDS[of].change, subject: table.fileName, details: counts, madeBy: actor.name }, select: { id: true } })
      const source = { changeId, district: checked.district, fileName: table.fileName, basis: { basis: table.basis, method: 'import', asOf: table.asOf } }
      const tell = async (done: number) => {
        // By a connection of its own: nobody else sees what a transaction writes before it ends.
        await db().registerTable.update({ where: { id: tableId }, data: { done }, select: { id: true } })
        progress(done, todo.length)
      }
      progress(0, todo.length)
      const mentioned = await checked.write(tx, actor, source, tell)
      await tx.registerTable.update({ where: { id: tableId }, data: { changeId }, select: { id: true } })
      const tags = [...await tagsOfRegister(tx, districtCode), ...mentioned]
      await announce(tx, tags)
      await recordAudit(tx, actor, { action: 'register.import', entityType: 'register', entityId: changeId, districtCode, details: { name: table.fileName, ...counts, sure, reason: table.basis } })
      return { ok: true, changeId, ...counts, tags }
    })
  }, { timeout: 600_000 })
}

async function districtOf(tx: Transaction, tableId: string): Promise<string> {
  const table = await tx.registerTable.findUnique({ where: { id: tableId }, select: { districtCode: true } })
  if (!table) throw new NotFoundError(`no table ${tableId}`)
  return table.districtCode
}

function issuesOf(rows: readonly CheckedRow[], todo: number, { sure, without, imported }: { sure: boolean; without: boolean; imported: boolean }): Issue[] {
  const count = (fate: string) => rows.filter((row) => fateOf(row) === fate).length
  const [wrong, asked] = [count('wrong'), count('asked')]
  if (imported) return [{ field: null, key: 'imported_already' }]
  const issues: Issue[] = [
    ...(wrong > 0 && !without ? [{ field: 'without', key: 'rows_wrong', values: { count: wrong } }] : []),
    ...(asked > 0 && !sure ? [{ field: 'sure', key: 'rows_asked', values: { count: asked } }] : []),
  ]
  return issues.length === 0 && todo === 0 ? [{ field: null, key: 'nothing_changes' }] : issues
}
