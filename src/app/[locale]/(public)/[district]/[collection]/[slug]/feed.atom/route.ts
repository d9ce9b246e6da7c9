import { documentPart } from '#app/[locale]/(public)/[district]/[collection]/[slug]/document-part.ts'
import { readFacts } from '#commitments/confirmed-facts.ts'
import { atomFeed } from '#open-data/feeds/atom.ts'
import { documentEntries } from '#open-data/feeds/feed-entries.ts'
import { feedResponse } from '#open-data/feeds/feed-response.ts'
import { dayInChina } from '#platform/clock.ts'

const MOST = 200

/** What became of a document and its promises. */
export const GET = documentPart(async (document, { locale, t, to, origin, request }) => {
  const { id, district, kind, slug, title, issuerName } = document
  const promises = await readFacts('commitment', { districtSlug: district.slug, today: dayInChina(new Date()), chosen: {}, documentId: id }, { page: 1, perPage: MOST })
  const head = { title: title ?? t('document.noTitle'), self: origin + to.documentFeed(district.slug, kind, slug), page: origin + to.document(district.slug, kind, slug), author: issuerName ?? district.name, language: locale }
  return feedResponse(request, atomFeed(head, documentEntries(document, promises, { origin, to, t })), 'atom')
})
