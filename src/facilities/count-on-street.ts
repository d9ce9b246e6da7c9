import { registerTags } from '#districts/register-tags.ts'
import { cached } from '#platform/cache.ts'
import { db } from '#platform/db.ts'

const readCounts = cached('street-counts', (districtCode: string) => registerTags.of(districtCode), async (districtCode: string) => {
  const rows = await db().facility.groupBy({
    by: ['street'], _count: true,
    where: { OR: [{ districtCode }, { districtCode: null, relatedDistricts: { has: districtCode } }] },
  })
  return Object.fromEntries(rows.map(({ street, _count }) => [street ?? '', _count]))
})

/** How many facilities that a district lists stand on one of its streets, partners it works with among them. */
export async function countOnStreet(districtCode: string, street: string): Promise<number> {
  return (await readCounts(districtCode))[street] ?? 0
}
