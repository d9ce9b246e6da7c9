import { type FacilityStatus, receives } from '#facilities/lifecycle/status-on.ts'
import { type Answer, answerAt, type Moment } from '#hours/answer.ts'
import { dayPlan } from '#hours/day-plan.ts'
import { answerIn, isPeriod, type Period } from '#hours/period.ts'
import type { Schedule } from '#hours/schedule.ts'
import { dayAfter, weekdayOf } from '#calendar/day-kind.ts'
import { dayOf } from '#platform/clock.ts'
import type { Schedule as ScheduleRow } from '#platform/generated/client.ts'

type Placed = { serviceCode: string | null; ordinal: number }

/** The timetables that stand: where an officer has set one (below 0), the file's for the same service, or for the house, do not. */
export function standingSchedules<Row extends Placed>(schedules: readonly Row[]): Row[] {
  const set = new Set(schedules.filter(({ ordinal }) => ordinal < 0).map(({ serviceCode }) => serviceCode))
  return schedules.filter(({ serviceCode, ordinal }) => ordinal < 0 || !set.has(serviceCode))
}

/** A stored timetable as it is asked. */
export function scheduleOf({ sessions, exceptions, holidays, validFrom, validTo }: Pick<ScheduleRow, 'sessions' | 'exceptions' | 'holidays' | 'validFrom' | 'validTo'>): Schedule {
  return { ...({ sessions, exceptions, holidays } as unknown as Schedule), validFrom: dayOf(validFrom), validTo: dayOf(validTo) }
}

/** Whether a house receives people at a moment, or at some time of a period. One that has closed, or has not opened, does not, whatever its timetable says. */
export function openingAt(status: FacilityStatus, schedules: readonly Schedule[], moment: Moment | Period): Answer {
  if (!receives(status)) return { answer: 'closed', reason: { key: 'status' }, next: null }
  return isPeriod(moment) ? answerIn(schedules, moment) : answerAt(schedules, moment)
}

/** Whether a house surely receives people on the Saturday or Sunday of a day's week; on a Sunday, that day. */
export function opensOnWeekend(status: FacilityStatus, schedules: readonly Schedule[], { day }: Moment): boolean {
  const weekday = weekdayOf(day)
  const days = weekday === 7 ? [day] : [dayAfter(day, 6 - weekday), dayAfter(day, 7 - weekday)]
  return receives(status) && days.some((on) => schedules.some((schedule) => dayPlan(schedule, on).spans.some(({ sure }) => sure)))
}
