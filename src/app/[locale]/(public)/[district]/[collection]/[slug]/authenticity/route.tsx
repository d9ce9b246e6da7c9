import { documentPart } from '#app/[locale]/(public)/[district]/[collection]/[slug]/document-part.ts'
import { AuthenticityPage } from '#official-format/authenticity/authenticity-page.tsx'
import { publishedEditions, publishedEndings } from '#official-format/authenticity/published-editions.ts'
import { officialCopy } from '#official-format/copies/official-copy.ts'
import { dayInChina } from '#platform/clock.ts'
import { TypesettingError } from '#typesetting/set-pages.ts'

/** What every edition of a document can be told by. */
export const GET = documentPart(async (document, { t, to }) => {
  const { district, id, kind, slug, title } = document
  // The fingerprint of the PDF stands here before anybody has asked for the file; when it cannot be made now, everything else stands here.
  await officialCopy(document, 'pdf').catch((error: unknown) => {
    if (!(error instanceof TypesettingError)) throw error
    console.error(`${district.slug}/${slug} as PDF`, error)
  })
  return {
    title: t('authenticity.pageTitle', { title: title ?? t('document.noTitle') }),
    address: (paths) => paths.authenticity(district.slug, kind, slug),
    body: <AuthenticityPage document={document} editions={await publishedEditions(id)} endings={await publishedEndings(id)} today={dayInChina(new Date())} t={t} to={to} />,
  }
})
