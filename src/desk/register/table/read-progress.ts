import type { Actor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { db } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'
import { isUuid } from '#platform/uuid.ts'

/** How many rows of a table an import under way has written; nothing is read again to tell. 0 while it is still compared with the register. */
export async function readProgress(actor: Actor, districtCode: string, tableId: string): Promise<number> {
  assertMay('register', actor, districtCode)
  const table = isUuid(tableId) ? await db().registerTable.findFirst({ where: { id: tableId, districtCode }, select: { done: true } }) : null
  if (!table) throw new NotFoundError(`no table ${tableId} in ${districtCode}`)
  return table.done
}
