import { dayAfter, dayKind, weekdayOf } from '#calendar/day-kind.ts'
import type { Day } from '#platform/clock.ts'

/** The last day of a period of working days; not `certain` where it runs into a year whose days off nobody has announced. */
export type LastWorkday = { day: Day; certain: boolean }

/**
 * The last day of a period of so many working days after a day, which does not count itself. Days off and weekend days worked in exchange are
 * those of the State Council's arrangements; in a year not yet announced every Monday to Friday counts, and the answer is not certain.
 *
 * @example
 * addWorkdays('2026-02-12', 3) //=> { day: '2026-02-24', certain: true }: a Friday, a Saturday worked in exchange, and the day after the Spring Festival
 */
export function addWorkdays(from: Day, count: number): LastWorkday {
  let [day, left, certain] = [from, count, true]
  while (left > 0) {
    day = dayAfter(day)
    const { kind } = dayKind(day)
    if (kind === 'unannounced') certain = false
    if (kind === 'workday' || kind === 'moved-workday' || (kind === 'unannounced' && weekdayOf(day) <= 5)) left -= 1
  }
  return { day, certain }
}
