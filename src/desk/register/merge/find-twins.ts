import { readHeldRegister } from '#desk/register/houses/held-register.ts'
import type { District } from '#districts/queries.ts'
import { type Comparable, twinKeys } from '#facilities/twins.ts'
import { db } from '#platform/db.ts'

/** Houses of a district that may be the one described, by name, telephone or address. */
export async function findTwins(district: District, described: Comparable, exceptId?: string): Promise<{ id: string; slug: string; name: string }[]> {
  const { byTwinKey } = await readHeldRegister(db(), district)
  const found = new Map(twinKeys(described, district).flatMap((key) => byTwinKey.get(key) ?? []).map((house) => [house.id, house]))
  return [...found.values()].filter(({ id }) => id !== exceptId).map(({ id, slug, name }) => ({ id, slug, name }))
}
