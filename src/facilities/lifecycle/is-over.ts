import type { Day } from '#platform/clock.ts'

/**
 * Whether a last day, as far as it is known, is past: what ends in a month holds through that month.
 *
 * @example
 * isOver('2026-05', '2026-05-31') //=> false
 * isOver('2026-05', '2026-06-01') //=> true
 */
export function isOver(until: string | null, day: Day): boolean {
  return until !== null && until < day.slice(0, until.length)
}
