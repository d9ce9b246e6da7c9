import { documentPart } from '#app/[locale]/(public)/[district]/[collection]/[slug]/document-part.ts'
import { readFacts } from '#commitments/confirmed-facts.ts'
import { deadlineEvents } from '#open-data/feeds/deadline-events.ts'
import { feedResponse } from '#open-data/feeds/feed-response.ts'
import { iCalendar } from '#open-data/sessions/ical.ts'
import { dayInChina } from '#platform/clock.ts'

const MOST = 200

/** By when a document promises what, as a calendar to subscribe to. */
export const GET = documentPart(async ({ id, district, title }, { t, to, origin, request }) => {
  const today = dayInChina(new Date())
  const promises = await readFacts('commitment', { districtSlug: district.slug, today, chosen: {}, documentId: id }, { page: 1, perPage: MOST })
  return feedResponse(request, iCalendar(t('feeds.deadlinesOf', { name: title ?? t('document.noTitle') }), deadlineEvents(promises, { origin, to, t }), today), 'ics')
})
