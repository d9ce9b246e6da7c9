import type { Day } from '#platform/clock.ts'

export type Period = { effectiveFrom: Day | null; expiresOn: Day | null }

/** `pending`: issued, not yet in force. A document that states no period has no validity to show. */
export type Validity = 'pending' | 'in_force' | 'expired'

/**
 * Whether a document is in force on a day, by the period it states itself. The last day still counts (有效期至12月31日止).
 *
 * @example
 * validityOn('2026-01-01', { effectiveFrom: '2024-07-01', expiresOn: '2025-12-31' }) //=> 'expired'
 */
export function validityOn(today: Day, { effectiveFrom, expiresOn }: Period): Validity | null {
  if (effectiveFrom === null && expiresOn === null) return null
  if (expiresOn !== null && expiresOn < today) return 'expired'
  return effectiveFrom !== null && effectiveFrom > today ? 'pending' : 'in_force'
}
