import type { District } from '#districts/queries.ts'
import type { CountRow } from '#facilities/counts/counts-view.tsx'
import { readPublishedCounts } from '#facilities/counts/published-counts.ts'
import { reconcile } from '#facilities/counts/reconcile.ts'
import { listFacilities } from '#facilities/list-facilities.ts'
import type { Day } from '#platform/clock.ts'

/** The published counts of a district, each beside its own register. Partners elsewhere are no part of either. */
export async function readCountRows({ code }: Pick<District, 'code'>, today: Day): Promise<CountRow[]> {
  const published = await readPublishedCounts(code)
  if (published.length === 0) return []
  const own = (await listFacilities(code)).filter(({ districtCode }) => districtCode === code)
  return published.map((stated) => ({ ...stated, beside: reconcile(stated, own, stated.document.issuedOn, today) }))
}
