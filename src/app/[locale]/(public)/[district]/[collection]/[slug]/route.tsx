import { type DocumentParams, requireDocument } from '#app/[locale]/(public)/[district]/[collection]/[slug]/require-document.ts'
import { publicPage, type PublicPage, type Visit } from '#app/public-page.tsx'
import { DocumentPage } from '#documents/reading/document-page.tsx'
import { shelfTrail } from '#documents/reading/shelf-trail.ts'
import { documentFactsForMachines } from '#documents/reading/structured-facts.ts'
import { findRelated } from '#documents/related.ts'
import { dayInChina } from '#platform/clock.ts'
import { BackToResults } from '#search/results/back-to-results.tsx'

export const GET = publicPage<DocumentParams>(async (visit) => {
  const { params, to } = visit
  const { district, document, shelf } = await requireDocument(params)
  // The one address of a document names its own shelf.
  if (shelf !== params.collection) return new Response(null, { status: 308, headers: { location: to.document(district.slug, document.kind, document.slug) } })
  return documentPage(visit, district, document, shelf)
})

async function documentPage(
  { locale, query, t, to, origin }: Visit<DocumentParams>,
  district: PublicPage['district'] & object,
  document: Awaited<ReturnType<typeof requireDocument>>['document'],
  shelf: Awaited<ReturnType<typeof requireDocument>>['shelf'],
): Promise<PublicPage> {
  const { slug, kind, title, number } = document
  const related = await findRelated(district.slug, slug)
  const room = t(`site.rooms.${shelf}`)
  const trail = shelfTrail(district, shelf, t, to)
  const name = title ?? t('document.noTitle')
  return {
    district,
    room: shelf,
    title: name,
    description: [number, document.case?.title].filter(Boolean).join(' '),
    address: (paths) => paths.document(district.slug, kind, slug),
    trail,
    column: { name: room, description: `${district.name}${room}`, keywords: `${district.name},${room}`, type: t('list.columnType') },
    article: {
      title: name, published: document.publishedAt, source: document.issuerName,
      keywords: [number, document.case?.number, district.name, room].filter((word) => !!word) as string[],
    },
    structured: documentFactsForMachines(document, trail, origin),
    body: (
      <>
        <BackToResults words={query.get('q')} district={district.slug} t={t} to={to} />
        <DocumentPage document={document} district={district} related={related} today={dayInChina(new Date())} locale={locale} t={t} to={to} />
      </>
    ),
  }
}
