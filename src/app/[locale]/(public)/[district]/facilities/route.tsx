import { askList } from '#search/ask-list.ts'
import { publicPage } from '#app/public-page.tsx'
import { districtName } from '#districts/district-name.ts'
import { districtTrail } from '#districts/district-trail.ts'
import { requireDistrict } from '#districts/queries.ts'
import { FacilityList } from '#facilities/listing/facility-list.tsx'
import { listQuery, narrowedTo } from '#facilities/listing/listing.ts'
import { countMiss } from '#misses/count-miss.ts'
import { NotFoundError } from '#platform/errors.ts'
import { isServiceCode } from '#services/code-list.ts'
import { namedBy } from '#services/queries.ts'
import { OfferLine } from '#services/reading/offer-line.tsx'
import { sourceDocuments } from '#sources/source-documents.ts'
import { readPage } from '#ui/read-page.ts'

const PAGE_LENGTH = 20

export const GET = publicPage<{ district: string }>(async ({ params, query, t, to: paths }) => {
  const district = await requireDistrict(params.district)
  const asked = await askList(district.code, query)
  const { everything, all, found, filters, q, matched, at, near, starts, day, offers } = asked
  // Where the words alone name nobody, what else was asked is not why.
  if (found.length === 0) countMiss({ districtCode: district.code, place: 'facilities', words: q, narrowed: all.length > 0 ? narrowedTo(filters) : '' })
  const pages = Math.max(1, Math.ceil(found.length / PAGE_LENGTH))
  const page = readPage(query, found.length, PAGE_LENGTH)
  if (page === null) throw new NotFoundError(`no page ${query.get('page')}`)
  const items = found.slice((page - 1) * PAGE_LENGTH, page * PAGE_LENGTH)
  const offersOf = ({ id }: { id: string }) => offers.get(id) ?? []
  const documentOf = await sourceDocuments(items.flatMap(offersOf).flatMap(namedBy))
  const title = t('facilities.list.title', { district: districtName(district, t) })
  return {
    district,
    room: 'facilities',
    title: page > 1 ? `${title} (${page})` : title,
    description: t('facilities.list.description', { district: districtName(district, t), count: everything.length }),
    address: (to) => to.facilities(district.slug, { ...listQuery(asked), page: page > 1 ? page : null }),
    // What is open at this minute is no page of its own for a search engine, nor is what somebody typed.
    canonical: q || at || near || filters.open ? (to) => to.facilities(district.slug) : undefined,
    trail: districtTrail(district, t, paths),
    column: { name: t('site.rooms.facilities'), description: t('facilities.list.intro'), keywords: [t('site.rooms.facilities'), districtName(district, t)].join(','), type: t('facilities.list.columnType') },
    body: (
      <FacilityList
        district={district} all={all} filters={filters} total={found.length} page={page} pages={pages} q={q} at={at} near={near} starts={starts}
        approximate={matched?.some(({ nearness }) => nearness === 'sounds' || nearness === 'one-off') === true && !/^[a-z]+$/i.test(q)}
        serviceName={(code) => (isServiceCode(code) ? t(`services.names.${code}`) : code)}
        items={items} besides={(item) => offersOf(item).map((offer) => <OfferLine key={offer.id} offer={offer} day={day} documentOf={documentOf} t={t} to={paths} />)} t={t} to={paths}
      />
    ),
  }
})
