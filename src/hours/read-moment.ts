import type { Moment } from '#hours/answer.ts'
import { minutesOf } from '#hours/day-plan.ts'
import { isDay } from '#hours/schedule.ts'

/**
 * A moment in China as a browser's field for day and time writes it; null when it is none, such as a thirtieth of February, or of
 * another century: days are counted on from it, and those beyond 9999 cannot be written.
 *
 * @example
 * readMoment('2026-11-28T09:30') //=> { day: '2026-11-28', minute: 570 }
 */
export function readMoment(text: string): Moment | null {
  const [, day, time] = /^(20\d{2}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d)$/.exec(text) ?? []
  return day && time && isDay(day) ? { day, minute: minutesOf(time) } : null
}
