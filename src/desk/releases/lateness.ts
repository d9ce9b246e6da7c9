/** A publication this long after its time is late: the desk, the trail and the log say so. */
export const LATE_AFTER_MINUTES = 5
const MINUTE_MS = 60_000

/**
 * Whole minutes by which something was later than its time, or null within the bound.
 *
 * @example
 * minutesLate(new Date('2026-11-27T01:00:00Z'), new Date('2026-11-27T01:37:20Z')) //=> 37
 */
export function minutesLate(dueAt: Date, at: Date): number | null {
  const minutes = Math.floor((at.getTime() - dueAt.getTime()) / MINUTE_MS)
  return minutes > LATE_AFTER_MINUTES ? minutes : null
}

/** Whatever was due before this instant is late now. */
export function lateBefore(now: Date): Date {
  return new Date(now.getTime() - LATE_AFTER_MINUTES * MINUTE_MS)
}
