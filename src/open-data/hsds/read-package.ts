import { registerTags } from '#districts/register-tags.ts'
import { dataPackage } from '#open-data/hsds/data-package.ts'
import { readCares } from '#open-data/register/read-cares.ts'
import { readPlaces } from '#open-data/register/read-places.ts'
import { cached } from '#platform/cache.ts'
import type { Day } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { listOffers } from '#services/queries.ts'

/** A district has hundreds of villages, a statement or two of each. */
const MOST_CARES = 20_000

/** A district's register as HSDS's tabular package, as it is on a day. Made once for all who ask until the register changes: at its size a package costs as much as a hundred pages. */
export const readPackage = cached('hsds-package', (_districtCode: string, _day: Day) => [registerTags.all], async (districtCode: string, day: Day): Promise<Uint8Array<ArrayBuffer>> => {
  const ids = await db().facility.findMany({ where: { districtCode }, select: { id: true }, orderBy: { slug: 'asc' } })
  const cares = await readCares({ place: { districtCode } }, { skip: 0, take: MOST_CARES }, day)
  return dataPackage(await readPlaces(ids.map(({ id }) => id), day), await listOffers(districtCode), cares, day)
})
