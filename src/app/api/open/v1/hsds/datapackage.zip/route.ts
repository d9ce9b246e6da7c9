import { dataPackage } from '#open-data/hsds/data-package.ts'
import { PackageParameters } from '#open-data/hsds/parameters.ts'
import { openRoute } from '#open-data/open-route.ts'
import { districtCodeOf } from '#open-data/read-districts.ts'
import { readPlaces } from '#open-data/register/read-places.ts'
import { dayInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { listOffers } from '#services/queries.ts'
import { fileResponse } from '#ui/file-response.ts'

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = openRoute(PackageParameters, async ({ district }) => {
  const districtCode = (await districtCodeOf(district))!
  const today = dayInChina(new Date())
  const ids = await db().facility.findMany({ where: { districtCode }, select: { id: true }, orderBy: { slug: 'asc' } })
  const places = await readPlaces(ids.map(({ id }) => id), today)
  return fileResponse(dataPackage(places, await listOffers(districtCode), today), { mediaType: 'application/zip', name: `hsds-${district}.zip` })
})
