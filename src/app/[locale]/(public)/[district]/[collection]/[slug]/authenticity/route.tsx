import { type DocumentParams, requireDocument } from '#app/[locale]/(public)/[district]/[collection]/[slug]/require-document.ts'
import { publicPage } from '#app/public-page.tsx'
import { shelfTrail } from '#documents/reading/shelf-trail.ts'
import { AuthenticityPage } from '#official-format/authenticity/authenticity-page.tsx'
import { publishedEditions } from '#official-format/authenticity/published-editions.ts'
import { officialCopy } from '#official-format/copies/official-copy.ts'
import { TypesetterBusyError } from '#official-format/typesetting/typeset.ts'
import { NotFoundError } from '#platform/errors.ts'

/** What every edition of a document can be told by. */
export const GET = publicPage<DocumentParams>(async ({ params, t, to }) => {
  const { district, document, shelf } = await requireDocument(params)
  const { id, kind, slug, title } = document
  if (shelf !== params.collection) throw new NotFoundError(`no ${slug} on ${params.collection}`)
  // The fingerprint of the PDF stands here before anybody has asked for the file; when too many are being made, it stands here later.
  await officialCopy(document, 'pdf').catch((error: unknown) => {
    if (!(error instanceof TypesetterBusyError)) throw error
  })
  return {
    district,
    room: shelf,
    title: t('authenticity.pageTitle', { title: title ?? t('document.noTitle') }),
    address: (paths) => paths.authenticity(district.slug, kind, slug),
    trail: shelfTrail(district, shelf, t, to),
    body: <AuthenticityPage document={document} editions={await publishedEditions(id)} t={t} to={to} />,
  }
})
