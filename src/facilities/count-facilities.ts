import { registerTags } from '#districts/register-tags.ts'
import { cached } from '#platform/cache.ts'
import { db } from '#platform/db.ts'

const readCounts = cached('facility-counts', () => [registerTags.all], async () => {
  const rows = await db().facility.groupBy({ by: ['districtCode'], _count: true })
  return Object.fromEntries(rows.map(({ districtCode, _count }) => [districtCode ?? '', _count]))
})

/** How many facilities of its own a district's register holds; partners elsewhere do not count. */
export async function countFacilities(districtCode: string): Promise<number> {
  return (await readCounts())[districtCode] ?? 0
}
