import { followDocument } from '#app/[locale]/(public)/[district]/[collection]/[slug]/document-part.ts'
import { type DocumentParams, requireDocument } from '#app/[locale]/(public)/[district]/[collection]/[slug]/require-document.ts'
import { movedTo } from '#app/moved-to.ts'
import { publicPage, type PublicPage, type Visit } from '#app/public-page.tsx'
import type { Collection } from '#config/paths.ts'
import { districtName } from '#districts/district-name.ts'
import type { PublicDocument } from '#documents/queries.ts'
import { DocumentPage } from '#documents/reading/document-page.tsx'
import { shelfTrail } from '#documents/reading/shelf-trail.ts'
import { documentFactsForMachines } from '#documents/reading/structured-facts.ts'
import { dayInChina } from '#platform/clock.ts'
import { LONGEST_QUERY } from '#search/question/read-query.ts'
import { BackToResults } from '#search/results/back-to-results.tsx'

export const GET = publicPage<DocumentParams>(async (visit) => {
  const { params, to } = visit
  const { document, shelf } = await requireDocument(params)
  // The one address of a document names its own shelf.
  if (shelf !== params.collection) return movedTo(to.document(document.district.slug, document.kind, document.slug), 308)
  return documentPage(visit, document, shelf)
})

function documentPage({ locale, query, t, to }: Visit<DocumentParams>, document: PublicDocument, shelf: Collection): PublicPage {
  const { district, slug, kind, title, number } = document
  const words = query.get('q')?.slice(0, LONGEST_QUERY)
  const room = t(`site.rooms.${shelf}`)
  const trail = shelfTrail(district, shelf, t, to)
  const name = title ?? t('document.noTitle')
  return {
    district,
    room: shelf,
    title: name,
    description: [number, document.case?.title].filter(Boolean).join(' '),
    address: (paths) => paths.document(district.slug, kind, slug, null, { q: words }),
    canonical: words ? (paths) => paths.document(district.slug, kind, slug) : undefined,
    trail,
    follow: { ...followDocument(document), unseen: true },
    column: { name: room, description: `${districtName(district, t)}${room}`, keywords: `${districtName(district, t)},${room}`, type: t('list.columnType') },
    article: {
      title: name, published: document.publishedAt, source: document.issuerName,
      keywords: [number, document.case?.number, districtName(district, t), room].filter((word) => !!word) as string[],
    },
    structured: [documentFactsForMachines(document)],
    body: (
      <>
        <BackToResults words={words ?? null} district={district.slug} t={t} to={to} />
        <DocumentPage document={document} today={dayInChina(new Date())} locale={locale} t={t} to={to} />
      </>
    ),
  }
}
