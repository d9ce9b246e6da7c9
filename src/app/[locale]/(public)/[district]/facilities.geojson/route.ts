import { askList } from '#search/ask-list.ts'
import { publicPage } from '#app/public-page.tsx'
import { districtName } from '#districts/district-name.ts'
import { requireDistrict } from '#districts/queries.ts'
import { toGeoJson } from '#open-data/register/geojson.ts'
import { fileResponse } from '#ui/file-response.ts'

/** The list, whatever it is narrowed to, as points on a map. */
export const GET = publicPage<{ district: string }>(async ({ params, query, t, to, origin }) => {
  const district = await requireDistrict(params.district)
  const { found } = await askList(district.code, query)
  const places = toGeoJson(found, (slug) => origin + to.facility(district.slug, slug))
  return fileResponse(JSON.stringify(places), { mediaType: 'application/geo+json; charset=utf-8', name: `${t('facilities.list.title', { district: districtName(district, t) })}.geojson` })
})
