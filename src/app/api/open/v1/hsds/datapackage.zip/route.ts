import { PackageParameters } from '#open-data/hsds/parameters.ts'
import { readPackage } from '#open-data/hsds/read-package.ts'
import { openRoute } from '#open-data/open-route.ts'
import { districtCodeOf } from '#open-data/read-districts.ts'
import { dayInChina } from '#platform/clock.ts'
import { fileResponse } from '#ui/file-response.ts'

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = openRoute(PackageParameters, async ({ district }) => {
  const districtCode = (await districtCodeOf(district))!
  return fileResponse(await readPackage(districtCode, dayInChina(new Date())), { mediaType: 'application/zip', name: `hsds-${district}.zip` })
})
