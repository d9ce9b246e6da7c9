import { OffersView } from '#app/[locale]/(public)/[district]/facilities/[slug]/offers-view.tsx'
import { type FacilityParams, requireFacility } from '#app/[locale]/(public)/[district]/facilities/[slug]/require-facility.ts'
import { TakeFacility } from '#app/[locale]/(public)/[district]/facilities/[slug]/take-facility.tsx'
import { movedTo } from '#app/moved-to.ts'
import { publicPage } from '#app/public-page.tsx'
import { districtTrail } from '#districts/district-trail.ts'
import { FacilityPage } from '#facilities/reading/facility-page.tsx'
import { facilityFacts } from '#facilities/structured-data.ts'
import { momentInChina } from '#platform/clock.ts'
import { namedBy, offersAt } from '#services/queries.ts'
import { offerFacts } from '#services/structured-offers.ts'
import { sourceDocuments } from '#sources/source-documents.ts'
import { careOn } from '#villages/care.ts'
import { villagesOf } from '#villages/queries.ts'
import { CaredVillages } from '#villages/reading/cared-villages.tsx'

export const GET = publicPage<FacilityParams>(async ({ params, t, to: paths, origin }) => {
  const { district, facility, home, moved } = await requireFacility(params)
  // One address for each facility, whichever district's document or older address led here.
  if (moved) return movedTo(paths.facility(home, facility.slug))
  const moment = momentInChina(new Date())
  const [offers, cared] = await Promise.all([
    offersAt(facility.id), villagesOf(facility.id, facility.district ? [facility.district] : facility.related, (statements) => careOn(statements, moment.day).care),
  ])
  const documentOf = await sourceDocuments([...offers.flatMap(namedBy), ...cared.map(({ care }) => care.source)])
  return {
    district,
    room: 'facilities',
    title: facility.name,
    description: [facility.name, facility.type, facility.tier && facility.tier + (facility.rank ?? ''), facility.fields.address[0]?.value].filter(Boolean).join('，'),
    address: (to) => to.facility(home, facility.slug),
    follow: { feed: (to) => to.facilityFeed(home, facility.slug) },
    trail: [
      ...districtTrail(district, t, paths),
      { label: t('site.rooms.facilities'), href: paths.facilities(home) },
    ],
    structured: [{ ...facilityFacts(facility, origin + paths.facility(home, facility.slug)), ...(offers.length > 0 && { makesOffer: offerFacts(offers, moment.day, t) }) }],
    body: (
      <FacilityPage
        facility={facility} moment={moment} t={t} to={paths}
        services={
          <>
            <OffersView offers={offers} facility={facility} district={home} documentOf={documentOf} moment={moment} t={t} to={paths} />
            <CaredVillages cared={cared} documentOf={documentOf} moment={moment} t={t} to={paths} />
          </>
        }
      >
        <TakeFacility facility={facility} district={home} day={moment.day} origin={origin} t={t} to={paths} />
      </FacilityPage>
    ),
  }
})
