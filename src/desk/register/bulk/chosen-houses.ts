import { seenPrint } from '#desk/register/seen-print.ts'
import { saidOf } from '#desk/register/takeaways/said-of.ts'
import { partsOf } from '#facilities/takeaways/takeaway.ts'
import type { Transaction } from '#platform/db.ts'

/** As many as a list of a district shows. */
export const MANY_AT_ONCE = 1_000

/** A house chosen to be changed together with others, and everything said of one field, what stands first. */
export type ChosenHouse = { id: string; name: string; said: string[]; ordinal: number | null }

/** The chosen houses of a district, by name. Others are left out. */
export async function readChosen(tx: Transaction, districtCode: string, facilityIds: readonly string[], field: string): Promise<ChosenHouse[]> {
  const rows = await tx.facility.findMany({
    where: { id: { in: [...facilityIds] }, OR: [{ districtCode }, { districtCode: null, relatedDistricts: { has: districtCode } }] },
    select: { id: true, name: true, districtCode: true, relatedDistricts: true, values: { where: { field: { in: [...partsOf(field)] } }, orderBy: { ordinal: 'asc' }, select: { field: true, value: true, ordinal: true } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return rows
    .filter((row) => (row.districtCode ?? row.relatedDistricts[0]) === districtCode)
    .map(({ id, name, values }) => ({ id, name, said: saidOf(field, values), ordinal: values[0]?.ordinal ?? null }))
}

/** What a form shows of chosen houses, as it sends it back. */
export function printOfChosen(houses: readonly ChosenHouse[]): string {
  return seenPrint(houses.map(({ id, said }) => [id, said]))
}
