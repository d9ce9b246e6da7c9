import type { Actor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { keeperOf } from '#desk/register/change-facility.ts'
import type { MergeDetails } from '#desk/register/merge/merge-houses.ts'
import { isWhole } from '#desk/register/merge/snapshot.ts'
import { db } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'
import type { TakenField } from '#facilities/takeaways/takeaway.ts'
import type { RegisterChange } from '#platform/generated/client.ts'
import { isUuid } from '#platform/uuid.ts'

const AT_ONCE = 50

export type ListedChange = Awaited<ReturnType<typeof readChanges>>['changes'][number]

/** Changes to many houses of a district, newest first, fifty at a time: those before one of them, if it is given. `older` is whether there are more. */
export async function readChanges(actor: Actor, districtCode: string, before = '') {
  assertMay('register', actor, districtCode)
  const rows = await db().registerChange.findMany({ where: { districtCode, ...(isUuid(before) && { id: { lt: before } }) }, orderBy: { id: 'desc' }, take: AT_ONCE + 1 })
  return { changes: rows.slice(0, AT_ONCE).map(toListed), older: rows.length > AT_ONCE }
}

/** Merges by which other entries became part of a house, newest first. */
export async function readMergesInto(actor: Actor, facilityId: string): Promise<ListedChange[]> {
  const facility = await db().facility.findUnique({ where: { id: facilityId }, select: { districtCode: true, relatedDistricts: true } })
  const districtCode = facility && keeperOf(facility)
  if (!districtCode) throw new NotFoundError(`no facility ${facilityId}`)
  assertMay('register', actor, districtCode)
  const rows = await db().registerChange.findMany({ where: { districtCode, kind: 'merge', details: { path: ['keptId'], equals: facilityId } }, orderBy: { id: 'desc' } })
  return rows.map(toListed)
}

/** Tables of a district that wait to be imported, newest first. */
export async function readWaitingTables(actor: Actor, districtCode: string) {
  assertMay('register', actor, districtCode)
  return db().registerTable.findMany({ where: { districtCode, changeId: null }, select: { id: true, fileName: true, receivedAt: true, receivedBy: true }, orderBy: { receivedAt: 'desc' }, take: AT_ONCE })
}

function toListed({ details, ...change }: RegisterChange) {
  const { before, ...counts } = details as { created?: number; changed?: number; left?: number; taken?: number; field?: TakenField; value?: string } & Partial<Pick<MergeDetails, 'before'>>
  return { ...change, counts, undoable: change.kind !== 'merge' || isWhole(before ?? {}) }
}
