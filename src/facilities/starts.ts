import type { FacilityItem } from '#facilities/list-facilities.ts'
import type { Start } from '#places/nearness.ts'
import type { Place, PlaceKind } from '#places/place.ts'

/** What a list may be measured from, and what it is called in an address: a place by its code, a facility by the end of its own address. */
export type ListStart = Start & { key: string; name: string; kind: PlaceKind | 'facility' }

/** Where one may start from: every place and facility whose point is known, homes first. */
export function startsOf(places: readonly Place[], facilities: readonly Pick<FacilityItem, 'id' | 'slug' | 'name' | 'position'>[]): ListStart[] {
  return [
    ...places.flatMap(({ code, name, kind, position }) => (position === null ? [] : [{ id: code, key: code, name, kind, position }])),
    ...facilities.flatMap(({ id, slug, name, position }) => (position === null ? [] : [{ id, key: slug, name, kind: 'facility' as const, position }])),
  ]
}

/** The kinds of starts in the order a reader chooses from. */
export const START_KINDS = ['community', 'village', 'street', 'landmark', 'facility'] as const
