import type { MergeDetails } from '#desk/register/merge/merge-houses.ts'
import { fingerprint, isWhole, restore, takeSnapshot } from '#desk/register/merge/snapshot.ts'
import { followValues } from '#facilities/values/follow-values.ts'
import type { Transaction } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'
import { indexFacilities } from '#search/entries/index-facilities.ts'

/** Makes two houses of one again, both exactly as they were; refused where something was said of the kept one since, which nobody could divide. */
export async function undoMerge(tx: Transaction, { keptId, goneId, before, after, feedback, links = [] }: Partial<Pick<MergeDetails, 'links'>> & Omit<MergeDetails, 'links'>): Promise<Outcome<{ undone: number; left: number }>> {
  if (!isWhole(before)) return refused({ field: null, key: 'merged_before_records' })
  const kept = await tx.facility.findUnique({ where: { id: keptId }, select: { id: true } })
  if (!kept || fingerprint(await takeSnapshot(tx, [keptId])) !== after) return refused({ field: null, key: 'merged_changed_since' })
  await restore(tx, [keptId, goneId], before)
  await tx.feedback.updateMany({ where: { id: { in: feedback } }, data: { facilityId: goneId } })
  // What its owner holds leads to it again, for as long as it would have.
  await tx.ownerLink.createMany({ data: links })
  await followValues(tx, [keptId, goneId])
  await indexFacilities(tx, [keptId, goneId])
  return { ok: true, undone: 2, left: 0 }
}
