import { documentPart } from '#app/[locale]/(public)/[district]/[collection]/[slug]/document-part.ts'
import { findNamedFacilities } from '#documents/find-mentions.ts'
import { FacilitiesPage } from '#documents/reading/facilities-page.tsx'

/** The institutions of the register that a document names. */
export const GET = documentPart(async ({ district, facilities, kind, slug, title }, { t, to }) => facilities === 0 ? null : {
  title: t('document.facilities.pageTitle', { title: title ?? t('document.noTitle') }),
  address: (paths) => paths.namedFacilities(district.slug, kind, slug),
  body: <FacilitiesPage title={title} district={district.slug} named={await findNamedFacilities(district.slug, slug)} back={to.document(district.slug, kind, slug)} t={t} to={to} />,
})
