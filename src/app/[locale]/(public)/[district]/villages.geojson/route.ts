import { publicPage } from '#app/public-page.tsx'
import { districtName } from '#districts/district-name.ts'
import { requireDistrict } from '#districts/queries.ts'
import { villageGeoJson } from '#open-data/register/village-table.ts'
import { dayInChina } from '#platform/clock.ts'
import { fileResponse } from '#ui/file-response.ts'
import { narrow, readFilters } from '#villages/narrow.ts'
import { listVillages } from '#villages/queries.ts'

/** The list of villages, whatever it is narrowed to, as points on a map. */
export const GET = publicPage<{ district: string }>(async ({ params, query, t, to, origin }) => {
  const district = await requireDistrict(params.district)
  const all = await listVillages(district.code)
  const day = dayInChina(new Date())
  const points = villageGeoJson(narrow(all, readFilters(query, all), day), { day, addressOf: (code) => origin + to.village(district.slug, code) })
  return fileResponse(JSON.stringify(points), { mediaType: 'application/geo+json; charset=utf-8', name: `${t('villages.of', { district: districtName(district, t) })}.geojson` })
})
