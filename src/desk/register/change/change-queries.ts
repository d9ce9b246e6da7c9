import type { Actor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { db } from '#platform/db.ts'

const MOST = 50

/** The last changes to many houses of a district, and tables that wait to be imported, newest first. */
export async function readChanges(actor: Actor, districtCode: string) {
  assertMay('register', actor, districtCode)
  const [changes, tables] = await Promise.all([
    db().registerChange.findMany({ where: { districtCode }, orderBy: { madeAt: 'desc' }, take: MOST }),
    db().registerTable.findMany({ where: { districtCode, changeId: null }, select: { id: true, fileName: true, receivedAt: true, receivedBy: true }, orderBy: { receivedAt: 'desc' }, take: MOST }),
  ])
  return { changes: changes.map(({ details, ...change }) => ({ ...change, counts: details as { created?: number; changed?: number; left?: number } })), tables }
}
