import { type DocumentParams, requireDocument } from '#app/[locale]/(public)/[district]/[collection]/[slug]/require-document.ts'
import { publicPage } from '#app/public-page.tsx'
import { citationOf, placeOf, wordsOf } from '#documents/citation.ts'
import { CitationPage } from '#documents/reading/citation-page.tsx'
import { shelfTrail } from '#documents/reading/shelf-trail.ts'
import { NotFoundError } from '#platform/errors.ts'

/** How to cite one place of a document, for readers without JavaScript and for everybody who follows the link. */
export const GET = publicPage<DocumentParams>(async ({ params, query, t, to, origin }) => {
  const { district, document, shelf } = await requireDocument(params)
  const { kind, slug } = document
  const anchor = query.get('at')
  const block = anchor === null ? null : document.blocks.find((one) => one.anchor === anchor)
  if (block === undefined || shelf !== params.collection) throw new NotFoundError(`no place ${anchor} in ${slug}`)
  const place = to.document(district.slug, kind, slug, block?.anchor)
  return {
    district,
    room: shelf,
    title: t('citation.title'),
    address: (paths) => paths.cite(district.slug, kind, slug, block?.anchor),
    unlisted: true,
    trail: shelfTrail(district, shelf, t, to),
    body: <CitationPage document={document} quote={block && wordsOf(block)} citation={citationOf(document, block && placeOf(document.blocks, block), origin + place)} back={place} t={t} />,
  }
})
