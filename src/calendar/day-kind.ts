import chineseDays from 'chinese-days'
import { ARRANGEMENTS } from '#calendar/arrangements.ts'
import type { Day } from '#platform/clock.ts'

/**
 * What a day is to those who work by the state's calendar: an ordinary workday or weekend, a day off of a holiday (its statutory days
 * and those moved to it), a weekend day worked in exchange (调休上班), or a day of a year not announced.
 */
export type DayKind =
  | { kind: 'workday'; holiday: null }
  | { kind: 'weekend'; holiday: null }
  | { kind: 'unannounced'; holiday: null }
  | { kind: 'holiday'; holiday: string }
  | { kind: 'moved-workday'; holiday: string }

/** Some years' worth. */
const MOST_DAYS = 4_000

/**
 * The kind of a day, by the arrangements that are announced.
 *
 * @example
 * dayKind('2025-01-26') //=> { kind: 'moved-workday', holiday: '春节' }, a Sunday
 * dayKind('2027-10-01') //=> { kind: 'unannounced', holiday: null }
 */
export const dayKind = remembered((day: Day): DayKind => {
  if (!ARRANGEMENTS[Number(day.slice(0, 4))]) return { kind: 'unannounced', holiday: null }
  const { work, name } = chineseDays.getDayDetail(day)
  // The package names a day of an arrangement "Spring Festival,春节,4" and any other by its weekday.
  const holiday = name.split(',')[1]
  if (holiday) return { kind: work ? 'moved-workday' : 'holiday', holiday }
  return { kind: work ? 'workday' : 'weekend', holiday: null }
})

/** A list of houses asks for the same few days hundreds of times over. */
function remembered<Answer>(answer: (day: Day) => Answer): (day: Day) => Answer {
  const known = new Map<Day, Answer>()
  return (day) => {
    const found = known.get(day)
    if (found !== undefined) return found
    if (known.size === MOST_DAYS) known.clear()
    const fresh = answer(day)
    known.set(day, fresh)
    return fresh
  }
}

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = remembered((day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7)

/** The day so many days later; earlier for a negative number. */
export function dayAfter(day: Day, days = 1): Day {
  if (days === 0) return day
  const known = Math.abs(days) <= A_MONTH ? daysAround(day) : new Map<number, Day>()
  const found = known.get(days) ?? new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
  known.set(days, found)
  return found
}

const A_MONTH = 31
const daysAround = remembered((_day) => new Map<number, Day>())

/** Which such weekday of its month a day is: 2 for the second Saturday. */
export function weekOfMonth(day: Day): number {
  return Math.ceil(Number(day.slice(8)) / 7)
}
