import type { Day } from '#platform/clock.ts'

/** The period a document states itself, and what was decided about it since. */
export type Period = { effectiveFrom: Day | null; expiresOn: Day | null; ending: string | null; endedOn: Day | null }

/**
 * `pending`: issued, not yet in force; `repealed` (废止): no longer in force from a day on; `voided` (撤销): never was. A document that
 * states no period, and of which nothing was decided, has no validity to show.
 */
export const VALIDITIES = ['pending', 'in_force', 'expired', 'repealed', 'voided'] as const
export type Validity = (typeof VALIDITIES)[number]

/**
 * Whether a document is in force on a day. The last day of its own period still counts (有效期至12月31日止); the day of a repeal does not.
 *
 * @example
 * validityOn('2026-01-01', { effectiveFrom: '2024-07-01', expiresOn: '2025-12-31', ending: null, endedOn: null }) //=> 'expired'
 */
export function validityOn(today: Day, { effectiveFrom, expiresOn, ending, endedOn }: Period): Validity | null {
  if (ending === 'voided') return 'voided'
  if (ending === 'repealed' && endedOn !== null && endedOn <= today) return 'repealed'
  if (effectiveFrom === null && expiresOn === null) return null
  if (expiresOn !== null && expiresOn < today) return 'expired'
  return effectiveFrom !== null && effectiveFrom > today ? 'pending' : 'in_force'
}

/** What a reader must be told of a document's validity: everything but that it is in force. */
export function cautionOf(validity: Validity | null): Exclude<Validity, 'in_force'> | null {
  return validity === 'in_force' ? null : validity
}
