import { OffersView } from '#app/[locale]/(public)/[district]/facilities/[slug]/offers-view.tsx'
import { publicPage } from '#app/public-page.tsx'
import { districtTrail } from '#districts/district-trail.ts'
import { requireDistrict } from '#districts/queries.ts'
import { findFacility } from '#facilities/queries.ts'
import { FacilityPage } from '#facilities/reading/facility-page.tsx'
import { facilityFacts } from '#facilities/structured-data.ts'
import { momentInChina } from '#platform/clock.ts'
import { NotFoundError } from '#platform/errors.ts'
import { offersAt } from '#services/queries.ts'
import { sourceDocuments } from '#sources/source-documents.ts'

export const GET = publicPage<{ district: string; slug: string }>(async ({ params, t, to: paths, origin }) => {
  const district = await requireDistrict(params.district)
  const facility = await findFacility(params.slug)
  if (!facility?.home) throw new NotFoundError(`no facility ${params.slug}`)
  const home = facility.home.slug
  // One address for each facility, whichever district's document or older address led here.
  if (home !== district.slug || facility.slug !== params.slug) return new Response(null, { status: 301, headers: { location: paths.facility(home, facility.slug) } })
  const moment = momentInChina(new Date())
  const offers = await offersAt(facility.id)
  const documentOf = await sourceDocuments(offers.map(({ source }) => source))
  return {
    district,
    room: 'facilities',
    title: facility.name,
    description: [facility.name, facility.type, facility.tier && facility.tier + (facility.rank ?? ''), facility.fields.address[0]?.value].filter(Boolean).join('，'),
    address: (to) => to.facility(home, facility.slug),
    trail: [
      ...districtTrail(district, t, paths),
      { label: t('site.rooms.facilities'), href: paths.facilities(home) },
    ],
    structured: [facilityFacts(facility, origin + paths.facility(home, facility.slug))],
    body: (
      <FacilityPage
        facility={facility} moment={moment} t={t} to={paths}
        services={<OffersView offers={offers} facility={facility} district={home} documentOf={documentOf} moment={moment} t={t} to={paths} />}
      />
    ),
  }
})
