import { standingSchedules } from '#facilities/opening.ts'
import { exceptionsText } from '#hours/exception-text.ts'
import type { Exception, HolidayPolicy, Session } from '#hours/schedule.ts'
import { sessionsText } from '#hours/session-text.ts'
import type { Schedule } from '#platform/generated/client.ts'

/** A timetable as its editor writes it: of a service, or of the house (null). */
export type StatedHours = { serviceCode: string | null; sessions: string; exceptions: string; holidays: HolidayPolicy }

/** The timetables of a house that stand, as their editor writes them. */
export function statedHours(schedules: readonly Schedule[]): StatedHours[] {
  return standingSchedules(schedules).map(({ serviceCode, sessions, exceptions, holidays }) => ({
    serviceCode, sessions: sessionsText(sessions as Session[]), exceptions: exceptionsText(exceptions as Exception[]), holidays: holidays as HolidayPolicy,
  }))
}

/**
 * One of them in a text, to be told from what stands later; '' where there is none.
 *
 * @example
 * hoursText({ serviceCode: 'NIGHT', sessions: '夜诊 周一 18:00-20:00', exceptions: '', holidays: 'state' }) //=> 'NIGHT|夜诊 周一 18:00-20:00||state'
 */
export function hoursText(hours: StatedHours | undefined): string {
  return hours ? [hours.serviceCode ?? '', hours.sessions, hours.exceptions, hours.holidays].join('|') : ''
}
