import type { Moment } from '#hours/answer.ts'
import { minutesOf } from '#hours/day-plan.ts'

/**
 * A moment in China as a browser's field for day and time writes it; null when it is none, such as a thirtieth of February.
 *
 * @example
 * readMoment('2026-11-28T09:30') //=> { day: '2026-11-28', minute: 570 }
 */
export function readMoment(text: string): Moment | null {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d)$/.exec(text) ?? []
  if (!day || !time) return null
  const parsed = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day) ? { day, minute: minutesOf(time) } : null
}
