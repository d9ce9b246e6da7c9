import { type FacilityParams, requireFacility } from '#app/[locale]/(public)/[district]/facilities/[slug]/require-facility.ts'
import { movedTo } from '#app/moved-to.ts'
import { publicPage } from '#app/public-page.tsx'
import { atomFeed } from '#open-data/feeds/atom.ts'
import { facilityEntries } from '#open-data/feeds/feed-entries.ts'
import { feedResponse } from '#open-data/feeds/feed-response.ts'

/** What became known of a facility. */
export const GET = publicPage<FacilityParams>(async ({ params, locale, t, to, origin, request }) => {
  const { district, facility, home, moved } = await requireFacility(params)
  if (moved) return movedTo(to.facilityFeed(home, facility.slug))
  const page = origin + to.facility(home, facility.slug)
  const head = { title: facility.name, self: origin + to.facilityFeed(home, facility.slug), page, author: district.identity.siteName ?? district.name, language: locale }
  return feedResponse(request, atomFeed(head, facilityEntries(facility, page, { origin, to, t })), 'atom')
})
