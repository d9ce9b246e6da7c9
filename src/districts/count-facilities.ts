import { cached } from '#platform/cache.ts'
import { db } from '#platform/db.ts'

const readCounts = cached('facility-counts', () => ['facilities'], async () => {
  const rows = await db().facility.groupBy({ by: ['districtCode'], _count: true })
  return Object.fromEntries(rows.map(({ districtCode, _count }) => [districtCode ?? '', _count]))
})

/** How many institutions of a district the register holds. */
export async function countFacilities(districtCode: string): Promise<number> {
  return (await readCounts())[districtCode] ?? 0
}
