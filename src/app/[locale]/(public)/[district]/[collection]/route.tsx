import { publicPage } from '#app/public-page.tsx'
import { COLLECTIONS, isCollection } from '#config/paths.ts'
import { districtName } from '#districts/district-name.ts'
import { districtTrail } from '#districts/district-trail.ts'
import { requireDistrict } from '#districts/queries.ts'
import { listDocuments, PAGE_LENGTH, readCube } from '#documents/lists/list-documents.ts'
import { countFacets, readFilters, totalOf } from '#documents/lists/list-filters.ts'
import { ListPage } from '#documents/lists/list-page.tsx'
import { dayInChina } from '#platform/clock.ts'
import { NotFoundError } from '#platform/errors.ts'
import { readPage } from '#ui/read-page.ts'

/** A shelf of the district's documents. `documents` holds every kind. */
export const GET = publicPage<{ district: string; collection: string }>(async ({ params, query, locale, t, to }) => {
  const district = await requireDistrict(params.district)
  const { collection } = params
  if (!isCollection(collection)) throw new NotFoundError(`no shelf ${collection}`)
  const today = dayInChina(new Date())
  const kind = collection === 'documents' ? null : COLLECTIONS[collection]
  const cube = await readCube(district.slug, kind)
  const filters = readFilters(query, cube, today)
  const total = totalOf(cube, filters, today)
  const page = readPage(query, total, PAGE_LENGTH)
  if (page === null) throw new NotFoundError(`no page ${query.get('page')}`)
  const items = await listDocuments(district.slug, kind, filters, today, page)
  const name = t(`site.rooms.${collection}`)
  const about = t(`list.about.${collection}`, { district: districtName(district, t) })
  return {
    district,
    room: collection,
    title: page > 1 ? t('list.pageTitle', { name, page }) : name,
    description: about,
    address: (paths) => paths.collection(district.slug, collection, { ...filters, page: page > 1 ? page : null }),
    follow: { feed: (paths) => paths.collectionFeed(district.slug, collection, filters) },
    trail: districtTrail(district, t, to),
    column: { name, description: about, keywords: `${districtName(district, t)},${name}`, type: t('list.columnType') },
    body: (
      <ListPage district={district} collection={collection} items={items} total={total} page={page} filters={filters}
        facets={countFacets(cube, filters, today)} locale={locale} t={t} to={to} today={today} />
    ),
  }
})
