import { dayAfter } from '#calendar/day-kind.ts'
import { type DatedEvent, type FacilityStatus, receives, statusOn } from '#facilities/lifecycle/status-on.ts'
import { planOf } from '#hours/answer.ts'
import type { Reason } from '#hours/day-plan.ts'
import type { Schedule, Session, Visit } from '#hours/schedule.ts'
import type { Day } from '#platform/clock.ts'
import { isOffered, type OfferStatus, offerStatusOn, type Switch } from '#services/offer-status.ts'

/** A session on a day in minutes from its midnight; not sure where nobody can say whether it is held, and why. */
export type HeldSession = { serviceCode: string | null; label: Session['label']; day: Day; start: number; end: number; visit?: Visit; department?: string; remark?: string; sure: boolean; reason: Reason }

type Kept = {
  status: FacilityStatus
  events: readonly DatedEvent[]
  schedules: readonly (Schedule & { serviceCode: string | null })[]
  offers: readonly { serviceCode: string | null; registered: OfferStatus; switches: readonly Switch[] }[]
}

/**
 * The sessions of a facility on so many days from a day on, as the timetables, their exceptions, the holidays and the orders for each day
 * have it: none on a day on which the house does not receive people, or the service is paused. What nobody knows anything of, since no
 * timetable is valid or the one there is says nothing, is not among them.
 *
 * @example
 * heldSessions({ status: 'operating', events: [], schedules: [tuesdays], offers: [] }, '2026-11-26', 7) //=> [{ day: '2026-12-01', start: 480, … }]
 */
export function heldSessions({ status, events, schedules, offers }: Kept, from: Day, days: number): HeldSession[] {
  const codes = [...new Set(schedules.map(({ serviceCode }) => serviceCode))]
  const offeredOn = (code: string | null, day: Day) => {
    const here = offers.filter(({ serviceCode }) => serviceCode === code)
    return code === null || here.length === 0 || here.some(({ registered, switches }) => isOffered(offerStatusOn(registered, switches, day).status))
  }
  return Array.from({ length: days }, (_, ahead) => dayAfter(from, ahead))
    .filter((day) => receives(statusOn(status, events, day)))
    .flatMap((day) => codes.filter((code) => offeredOn(code, day)).flatMap((code) =>
      planOf(schedules.filter(({ serviceCode }) => serviceCode === code), day).spans
        .filter(({ reason }) => reason.key !== 'not-valid' && reason.key !== 'malformed')
        .map((span) => ({ serviceCode: code, day, ...span }))))
}
