import type { Day } from '#platform/clock.ts'

/** How a deadline stands: so many days ahead, today, or so many days gone by. */
export type TimeLeft = { stands: 'ahead' | 'today' | 'past'; days: number }

/**
 * The days between today and a deadline, whose own day still keeps it.
 *
 * @example
 * timeLeft('2026-06-10', '2026-06-12') //=> { stands: 'ahead', days: 2 }
 */
export function timeLeft(today: Day, deadline: Day): TimeLeft {
  const days = Math.round((Date.parse(deadline) - Date.parse(today)) / 86_400_000)
  return { stands: days > 0 ? 'ahead' : days === 0 ? 'today' : 'past', days: Math.abs(days) }
}
