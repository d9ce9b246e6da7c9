import { ARRANGEMENTS } from '#calendar/arrangements.ts'
import { dayAfter, dayKind } from '#calendar/day-kind.ts'
import type { Day } from '#platform/clock.ts'

/** Days off in a row for one holiday. */
export type Holiday = { name: string; from: Day; to: Day }

/**
 * The holidays still to come or under way on a day, in the order of time, as far as years after it are announced without a gap.
 *
 * @example
 * holidaysFrom('2026-09-28') //=> [{ name: '国庆节', from: '2026-10-01', to: '2026-10-07' }]
 */
export function holidaysFrom(day: Day): Holiday[] {
  const holidays: Holiday[] = []
  for (let on = day; ARRANGEMENTS[Number(on.slice(0, 4))]; on = dayAfter(on)) {
    const { kind, holiday } = dayKind(on)
    if (kind !== 'holiday') continue
    const last = holidays.at(-1)
    if (last?.name === holiday && last.to === dayAfter(on, -1)) last.to = on
    else holidays.push({ name: holiday, from: on, to: on })
  }
  return holidays
}
