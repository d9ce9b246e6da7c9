import { publicPage } from '#app/public-page.tsx'
import { COLLECTIONS, isCollection } from '#config/paths.ts'
import { districtName } from '#districts/district-name.ts'
import { requireDistrict } from '#districts/queries.ts'
import { listDocuments, readCube } from '#documents/lists/list-documents.ts'
import { readFilters } from '#documents/lists/list-filters.ts'
import { atomFeed } from '#open-data/feeds/atom.ts'
import { listEntries } from '#open-data/feeds/feed-entries.ts'
import { feedResponse } from '#open-data/feeds/feed-response.ts'
import { dayInChina } from '#platform/clock.ts'
import { NotFoundError } from '#platform/errors.ts'

/** The newest documents of a shelf, narrowed as its list is. */
export const GET = publicPage<{ district: string; collection: string }>(async ({ params, query, locale, t, to, origin, request }) => {
  const district = await requireDistrict(params.district)
  const { collection } = params
  if (!isCollection(collection)) throw new NotFoundError(`no shelf ${collection}`)
  const today = dayInChina(new Date())
  const kind = collection === 'documents' ? null : COLLECTIONS[collection]
  const filters = readFilters(query, await readCube(district.slug, kind), today)
  const head = { title: `${districtName(district, t)} ${t(`site.rooms.${collection}`)}`, self: origin + to.collectionFeed(district.slug, collection, filters), page: origin + to.collection(district.slug, collection, filters), author: district.identity.siteName ?? districtName(district, t), language: locale }
  return feedResponse(request, atomFeed(head, listEntries(await listDocuments(district.slug, kind, filters, today, 1), { origin, to, t })), 'atom')
})
