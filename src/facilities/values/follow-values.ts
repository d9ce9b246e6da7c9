import { heldLevel } from '#facilities/claims/hospital-level.ts'
import { standingColumns } from '#facilities/values/standing.ts'
import type { Transaction } from '#platform/db.ts'

/** Lets the columns for lists and filters follow the values and claims that stand. */
export async function followValues(tx: Transaction, facilityId: string): Promise<void> {
  const { values, accreditations } = await tx.facility.findUniqueOrThrow({
    where: { id: facilityId },
    select: {
      values: { select: { field: true, ordinal: true, value: true } },
      accreditations: { select: { scheme: true, level: true, status: true }, orderBy: { ordinal: 'asc' } },
    },
  })
  const standing = standingColumns(values.map((value) => ({ ...value, value: value.value as string | number })))
  const { tier, rank } = heldLevel(accreditations) ?? { tier: null, rank: null }
  await tx.facility.update({ where: { id: facilityId }, data: { ...standing, tier, rank }, select: { id: true } })
}
