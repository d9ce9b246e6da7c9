import { publicPage } from '#app/public-page.tsx'
import { districtTrail } from '#districts/district-trail.ts'
import { requireDistrict } from '#districts/queries.ts'
import { facilitiesOn, listFacilities } from '#facilities/list-facilities.ts'
import { narrow, readFilters } from '#facilities/list-filters.ts'
import { FacilityList } from '#facilities/listing/facility-list.tsx'
import { dayInChina } from '#platform/clock.ts'
import { NotFoundError } from '#platform/errors.ts'
import { readPage } from '#ui/read-page.ts'

const PAGE_LENGTH = 20

export const GET = publicPage<{ district: string }>(async ({ params, query, t, to: paths }) => {
  const district = await requireDistrict(params.district)
  const all = facilitiesOn(dayInChina(new Date()), await listFacilities(district.code))
  const filters = readFilters(query, all)
  const found = narrow(all, filters)
  const pages = Math.max(1, Math.ceil(found.length / PAGE_LENGTH))
  const page = readPage(query, found.length, PAGE_LENGTH)
  if (page === null) throw new NotFoundError(`no page ${query.get('page')}`)
  const title = t('facilities.list.title', { district: district.name })
  return {
    district,
    room: 'facilities',
    title: page > 1 ? `${title} (${page})` : title,
    description: t('facilities.list.description', { district: district.name, count: all.length }),
    address: (to) => to.facilities(district.slug, { ...filters, page: page > 1 ? page : null }),
    trail: districtTrail(district, t, paths),
    column: { name: t('site.rooms.facilities'), description: t('facilities.list.intro'), keywords: [t('site.rooms.facilities'), district.name].join(','), type: t('facilities.list.columnType') },
    body: (
      <FacilityList
        district={district} all={all} filters={filters} total={found.length} page={page} pages={pages}
        items={found.slice((page - 1) * PAGE_LENGTH, page * PAGE_LENGTH)} t={t} to={paths}
      />
    ),
  }
})
