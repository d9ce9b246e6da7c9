import { type FacilityParams, requireFacility } from '#app/[locale]/(public)/[district]/facilities/[slug]/require-facility.ts'
import { movedTo } from '#app/moved-to.ts'
import { publicPage } from '#app/public-page.tsx'
import { heldSessions } from '#open-data/sessions/held-sessions.ts'
import { iCalendar } from '#open-data/sessions/ical.ts'
import { sessionEvents } from '#open-data/sessions/session-events.ts'
import { dayInChina } from '#platform/clock.ts'
import { NotFoundError } from '#platform/errors.ts'
import { isServiceCode } from '#services/code-list.ts'
import { offersAt } from '#services/queries.ts'
import { fileResponse } from '#ui/file-response.ts'

const DAYS = 92

/** The sessions of a facility, or of one of its services (?service=EXPERT), as a calendar to subscribe to. */
export const GET = publicPage<FacilityParams>(async ({ params, query, t, to, origin }) => {
  const { facility, home, moved } = await requireFacility(params)
  const asked = query.get('service')
  if (moved) return movedTo(to.sessions(home, facility.slug, { service: asked }))
  const schedules = facility.schedules.filter(({ serviceCode }) => asked === null || serviceCode === asked)
  if (schedules.length === 0) throw new NotFoundError(`no timetable of ${facility.slug}`)
  const today = dayInChina(new Date())
  const held = heldSessions({ status: facility.status, events: facility.events, schedules, offers: await offersAt(facility.id) }, today, DAYS)
  const name = asked !== null && isServiceCode(asked) ? t('openData.calendar.of', { service: t(`services.names.${asked}`), facility: facility.name }) : facility.name
  const calendar = iCalendar(name, sessionEvents(facility, held, origin + to.facility(home, facility.slug), t), today)
  return fileResponse(calendar, { mediaType: 'text/calendar; charset=utf-8', name: null })
})
