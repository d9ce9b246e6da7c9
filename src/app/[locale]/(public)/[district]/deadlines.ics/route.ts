import { publicPage } from '#app/public-page.tsx'
import { readFacts } from '#commitments/confirmed-facts.ts'
import { districtName } from '#districts/district-name.ts'
import { requireDistrict } from '#districts/queries.ts'
import { deadlineEvents } from '#open-data/feeds/deadline-events.ts'
import { feedResponse } from '#open-data/feeds/feed-response.ts'
import { iCalendar } from '#open-data/sessions/ical.ts'
import { dayInChina } from '#platform/clock.ts'

const MOST = 500

/** By when the documents of a district promise what, those still ahead, as a calendar to subscribe to. */
export const GET = publicPage<{ district: string }>(async ({ params, t, to, origin, request }) => {
  const district = await requireDistrict(params.district)
  const today = dayInChina(new Date())
  const promises = await readFacts('commitment', { districtSlug: district.slug, today, chosen: { due: 'ahead' } }, { page: 1, perPage: MOST })
  return feedResponse(request, iCalendar(t('feeds.deadlinesOf', { name: districtName(district, t) }), deadlineEvents(promises, { origin, to, t }), today), 'ics')
})
