import { type DocumentParams, requireDocument } from '#app/[locale]/(public)/[district]/[collection]/[slug]/require-document.ts'
import { publicPage } from '#app/public-page.tsx'
import { findNamedFacilities } from '#documents/find-mentions.ts'
import { FacilitiesPage } from '#documents/reading/facilities-page.tsx'
import { shelfTrail } from '#documents/reading/shelf-trail.ts'
import { NotFoundError } from '#platform/errors.ts'

/** The institutions of the register that a document names. */
export const GET = publicPage<DocumentParams>(async ({ params, t, to }) => {
  const { district, document, shelf } = await requireDocument(params)
  const { kind, slug, title } = document
  if (shelf !== params.collection || document.facilities === 0) throw new NotFoundError(`no facilities in ${slug}`)
  const back = to.document(district.slug, kind, slug)
  return {
    district,
    room: shelf,
    title: t('document.facilities.pageTitle', { title: title ?? t('document.noTitle') }),
    address: (paths) => paths.namedFacilities(district.slug, kind, slug),
    trail: shelfTrail(district, shelf, t, to),
    body: <FacilitiesPage title={title} district={district.slug} named={await findNamedFacilities(district.slug, slug)} back={back} t={t} to={to} />,
  }
})
