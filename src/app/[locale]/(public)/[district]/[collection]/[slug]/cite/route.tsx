import { documentPart, followDocument } from '#app/[locale]/(public)/[district]/[collection]/[slug]/document-part.ts'
import { citationOf, placeOf, wordsOf } from '#documents/reading/citation.ts'
import { CitationPage } from '#documents/reading/citation-page.tsx'

/** How to cite one place of a document, for readers without JavaScript and for everybody who follows the link. */
export const GET = documentPart((document, { query, t, to, origin }) => {
  const { blocks, district, kind, slug } = document
  const anchor = query.get('at')
  const block = anchor === null ? null : blocks.find((one) => one.anchor === anchor)
  if (block === undefined) return null
  const place = to.document(district.slug, kind, slug, block?.anchor)
  return {
    title: t('citation.title'),
    address: (paths) => paths.cite(district.slug, kind, slug, block?.anchor),
    unlisted: true,
    follow: followDocument(document),
    body: <CitationPage document={document} quote={block && wordsOf(block)} citation={citationOf(document, block && placeOf(blocks, block), origin + place)} back={place} t={t} />,
  }
})
