import type { Position } from '#places/position.ts'

/** 居委会, 村, 街镇的参考点, 地标; and those that are no more, which keep their row and are asked nothing. */
export const PLACE_KINDS = ['community', 'village', 'street', 'landmark', 'abolished'] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

/** A point people set out from, as far as somebody has stated it. */
export type Place = {
  code: string
  kind: PlaceKind
  name: string
  street: string | null
  position: Position | null
  population: number | null
  /** Of these, people of 65 and more. */
  elderly: number | null
  countedOn: string | null
}

/** Where people live, as the circle counts them. */
export function isHome({ kind }: Pick<Place, 'kind'>): boolean {
  return kind === 'community' || kind === 'village'
}
