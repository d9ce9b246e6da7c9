import { type Counted, type CountKind, isOfKind, mayBeOfKind } from '#facilities/counts/count-kinds.ts'
import type { StatedCount } from '#facilities/counts/find-counts.ts'
import { type DatedEvent, decisiveEvent, type FacilityStatus, receives, statusOn } from '#facilities/lifecycle/status-on.ts'
import type { Day } from '#platform/clock.ts'

export type House = Counted & { slug: string; districtCode: string | null; registered: FacilityStatus; events: readonly DatedEvent[] }

/** A house that came or went between the day of a document and today: what happened, and when. */
export type Change = { slug: string; name: string; kind: DatedEvent['kind']; on: string; came: boolean }

/** A published count beside the register's on the day of the document and today, and what is known of why they differ. */
export type Reconciled = {
  kind: CountKind
  published: number
  before: number
  today: number
  /** Those counted of whom nobody says whether they are open. */
  unsure: number
  /** Houses that may be of the kind: nobody states their level. */
  unstated: number
  /** Planned or being built: not counted. */
  planned: number
  changes: Change[]
  houses: { slug: string; name: string }[]
}

/**
 * Sets a published count beside the houses of a register: those of the kind that receive people, on the day of the document (without a day: today) and today.
 * The register is corrected as things become known, the document is not; nobody's number is changed to fit.
 */
export function reconcile({ kind, count }: Pick<StatedCount, 'kind' | 'count'>, houses: readonly House[], issuedOn: Day | null, today: Day): Reconciled {
  const standing = (house: House, day: Day) => statusOn(house.registered, house.events, day)
  const ofKind = houses.filter((house) => isOfKind(kind, house))
  const [earlier, now] = [issuedOn ?? today, today].map((day) => ofKind.filter((house) => receives(standing(house, day)))) as [House[], House[]]
  const changed = ofKind.filter((house) => earlier.includes(house) !== now.includes(house))
  return {
    kind, published: count, before: earlier.length, today: now.length,
    unsure: now.filter((house) => standing(house, today) === 'unknown').length,
    unstated: houses.filter((house) => mayBeOfKind(kind, house) && receives(standing(house, today))).length,
    planned: ofKind.filter((house) => ['planned', 'construction'].includes(standing(house, today))).length,
    changes: changed.flatMap((house) => {
      const event = decisiveEvent(house.events, today)
      return event?.effective ? [{ slug: house.slug, name: house.name, kind: event.kind, on: event.effective, came: now.includes(house) }] : []
    }),
    houses: now.map(({ slug, name }) => ({ slug, name })),
  }
}
