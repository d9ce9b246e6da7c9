import type { Position } from '#places/position.ts'
import { toWgs84 } from '#places/to-wgs84.ts'

/** Metres, the mean radius of the earth (IUGG). */
const EARTH = 6_371_008
export const DIRECTIONS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const
export type Direction = (typeof DIRECTIONS)[number]

/**
 * Metres between two positions as the crow flies, and in which direction the second lies from the first.
 *
 * @example
 * // one hundredth of a degree further north //=> { metres: 1112, direction: 'n' }
 */
export function between(from: Position<'WGS-84'>, to: Position<'WGS-84'>): { metres: number; direction: Direction } {
  const [a, b] = [radians(from.lat), radians(to.lat)]
  const [dLat, dLng] = [b - a, radians(to.lng - from.lng)]
  const chord = Math.sin(dLat / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(dLng / 2) ** 2
  const bearing = Math.atan2(Math.sin(dLng) * Math.cos(b), Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(dLng))
  return { metres: 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(chord))), direction: DIRECTIONS[(Math.round(bearing / (Math.PI / 4)) + 8) % 8]! }
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}

/** How far something lies from a start; whether a datum on either side is only inferred. */
export type Near = { metres: number; direction: Direction; inferred: boolean }

/** Something a list can be measured from: a facility or a place, by the id or code it has. */
export type Start = { id: string; position: Position }

/** Those whose place is known, the nearest to a start first; then the start itself and the others as they stood. */
export function byNearness<Item extends { id: string; position: Position | null }>(start: Start, items: readonly Item[]): (Item & { near: Near | null })[] {
  const from = toWgs84(start.position)
  const measured = items.map((item) => ({
    ...item,
    near: item.position === null || item.id === start.id ? null : { ...between(from, toWgs84(item.position)), inferred: item.position.inferred || start.position.inferred },
  }))
  const known = measured.filter(({ near }) => near !== null).toSorted((a, b) => a.near!.metres - b.near!.metres)
  return [...known, ...measured.filter(({ near }) => near === null)]
}
