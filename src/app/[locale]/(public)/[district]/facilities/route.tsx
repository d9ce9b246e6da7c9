import { publicPage } from '#app/public-page.tsx'
import { districtTrail } from '#districts/district-trail.ts'
import { requireDistrict } from '#districts/queries.ts'
import { facilitiesAt, type FacilityItem, listFacilities } from '#facilities/list-facilities.ts'
import { narrow, readFilters } from '#facilities/list-filters.ts'
import { FacilityList } from '#facilities/listing/facility-list.tsx'
import { startsOf } from '#facilities/starts.ts'
import { readMoment } from '#hours/read-moment.ts'
import { byNearness } from '#places/nearness.ts'
import { listPlaces } from '#places/queries.ts'
import { momentInChina } from '#platform/clock.ts'
import { NotFoundError } from '#platform/errors.ts'
import type { Matched } from '#search/match-names.ts'
import { namedFacilities } from '#search/named-facilities.ts'
import { isServiceCode } from '#services/code-list.ts'
import { offeredOn } from '#services/offer-status.ts'
import { listOffers } from '#services/queries.ts'
import { readPage } from '#ui/read-page.ts'

const PAGE_LENGTH = 20

export const GET = publicPage<{ district: string }>(async ({ params, query, t, to: paths }) => {
  const district = await requireDistrict(params.district)
  const asked = query.get('at')
  const then = asked === null ? null : readMoment(asked)
  const at = then && asked
  const moment = then ?? momentInChina(new Date())
  const [register, offers, places] = await Promise.all([listFacilities(district.code), listOffers(district.code), listPlaces(district.code)])
  const q = (query.get('q') ?? '').trim().slice(0, 60)
  const matched = q ? namedFacilities(q, register) : null
  const everything = facilitiesAt(moment, register, offeredOn(offers, moment.day))
  const all = matched ? inOrderOf(matched, everything) : everything
  const filters = readFilters(query, everything)
  const starts = startsOf(places, everything)
  const near = starts.find(({ key }) => key === query.get('near')) ?? null
  const found = near ? byNearness(near, narrow(all, filters)) : narrow(all, filters)
  const pages = Math.max(1, Math.ceil(found.length / PAGE_LENGTH))
  const page = readPage(query, found.length, PAGE_LENGTH)
  if (page === null) throw new NotFoundError(`no page ${query.get('page')}`)
  const title = t('facilities.list.title', { district: district.name })
  return {
    district,
    room: 'facilities',
    title: page > 1 ? `${title} (${page})` : title,
    description: t('facilities.list.description', { district: district.name, count: everything.length }),
    address: (to) => to.facilities(district.slug, { q, ...filters, at, near: near?.key, page: page > 1 ? page : null }),
    // What is open at this minute is no page of its own for a search engine, nor is what somebody typed.
    canonical: q || at || near || filters.open ? (to) => to.facilities(district.slug) : undefined,
    trail: districtTrail(district, t, paths),
    column: { name: t('site.rooms.facilities'), description: t('facilities.list.intro'), keywords: [t('site.rooms.facilities'), district.name].join(','), type: t('facilities.list.columnType') },
    body: (
      <FacilityList
        district={district} all={all} filters={filters} total={found.length} page={page} pages={pages} q={q} at={at} near={near} starts={starts}
        approximate={matched?.some(({ nearness }) => nearness === 'sounds' || nearness === 'one-off') === true && !/^[a-z]+$/i.test(q)}
        serviceName={(code) => (isServiceCode(code) ? t(`services.names.${code}`) : code)}
        items={found.slice((page - 1) * PAGE_LENGTH, page * PAGE_LENGTH)} t={t} to={paths}
      />
    ),
  }
})

/** Those the words name, the nearest names first. */
function inOrderOf(matched: Matched[], all: FacilityItem[]): FacilityItem[] {
  const byId = new Map(all.map((item) => [item.id, item]))
  return matched.flatMap(({ id }) => byId.get(id) ?? [])
}
