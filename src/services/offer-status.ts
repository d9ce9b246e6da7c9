import type { Day } from '#platform/clock.ts'

/** Of an offer: offered, offered in part, paused, planned, ended. */
export const OFFER_STATUSES = ['offered', 'limited', 'paused', 'planned', 'ended'] as const
export type OfferStatus = (typeof OFFER_STATUSES)[number]

/** A service turned on or off from a day, on an order, perhaps until another day. */
export type Switch = { status: OfferStatus; effectiveOn: Day; until: Day | null; basis: string }

/**
 * The status of an offer on a day, and the order it rests on: the last switch that is in force by then, else what the register says.
 * Of two from the same day the one recorded later counts. Once a switch's last day is over, what held before it holds again.
 *
 * @example
 * offerStatusOn('offered', [{ status: 'paused', effectiveOn: '2026-01-01', until: '2026-01-31', basis: '…' }], '2026-02-01') //=> { status: 'offered', by: null }
 */
export function offerStatusOn(registered: OfferStatus, switches: readonly Switch[], day: Day): { status: OfferStatus; by: Switch | null } {
  let by: Switch | null = null
  for (const one of switches) {
    const inForce = one.effectiveOn <= day && (one.until === null || day <= one.until)
    if (inForce && (by === null || one.effectiveOn >= by.effectiveOn)) by = one
  }
  return { status: by?.status ?? registered, by }
}

/** Whether people get the service at all. */
export function isOffered(status: OfferStatus): boolean {
  return status === 'offered' || status === 'limited'
}

type Offer = { facilityId: string; serviceCode: string | null; registered: OfferStatus; switches: readonly Switch[] }

/** Of offers, those that really stand on a day, by facility id. */
export function offeredOn<One extends Offer>(offers: readonly One[], day: Day): (facilityId: string) => readonly One[] {
  const standing = offers.filter(({ serviceCode, registered, switches }) => serviceCode !== null && isOffered(offerStatusOn(registered, switches, day).status))
  const byFacility = Map.groupBy(standing, ({ facilityId }) => facilityId)
  return (facilityId) => byFacility.get(facilityId) ?? []
}
