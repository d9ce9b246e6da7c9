import { type FacilityStatus, receives } from '#facilities/lifecycle/status-on.ts'
import { type Answer, answerAt, type Moment } from '#hours/answer.ts'
import { dayPlan } from '#hours/day-plan.ts'
import type { Schedule } from '#hours/schedule.ts'
import { dayAfter, weekdayOf } from '#calendar/day-kind.ts'

type Placed = { serviceCode: string | null; ordinal: number }

/** The timetables that stand: where an officer has set one (below 0), the file's for the same service, or for the house, do not. */
export function standingSchedules<Row extends Placed>(schedules: readonly Row[]): Row[] {
  const set = new Set(schedules.filter(({ ordinal }) => ordinal < 0).map(({ serviceCode }) => serviceCode))
  return schedules.filter(({ serviceCode, ordinal }) => ordinal < 0 || !set.has(serviceCode))
}

/** Whether a house receives people at a moment. One that has closed, or has not opened, does not, whatever its timetable says. */
export function openingAt(status: FacilityStatus, schedules: readonly Schedule[], moment: Moment): Answer {
  if (!receives(status)) return { answer: 'closed', reason: { key: 'status' }, next: null }
  return answerAt(schedules, moment)
}

/** Whether a house surely receives people on the Saturday or Sunday of a day's week. */
export function opensOnWeekend(status: FacilityStatus, schedules: readonly Schedule[], { day }: Moment): boolean {
  const saturday = dayAfter(day, 6 - Math.min(weekdayOf(day), 6))
  const days = weekdayOf(day) === 7 ? [day] : [saturday, dayAfter(saturday)]
  return receives(status) && days.some((on) => schedules.some((schedule) => dayPlan(schedule, on).spans.some(({ sure }) => sure)))
}
