/** Which earth a coordinate is of. Two points of different data are hundreds of metres off and must never be compared. */
export const DATUMS = ['WGS-84', 'CGCS2000', 'GCJ-02', 'BD-09'] as const
export type Datum = (typeof DATUMS)[number]

/** A place on one datum; whether the datum is only inferred. */
export type Position<D extends Datum = Datum> = { lat: number; lng: number; datum: D; inferred: boolean }

const EARTH = 6_371_008
export const DIRECTIONS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** A place as the register prints it; null without a datum, or off the globe. */
export function readPosition(lat: string | undefined, lng: string | undefined, crs: string | undefined): Position | null {
  const datum = DATUMS.find((one) => crs?.startsWith(one))
  const [y, x] = [Number(lat || NaN), Number(lng || NaN)]
  return datum && Math.abs(y) <= 90 && Math.abs(x) <= 180 ? { lat: y, lng: x, datum, inferred: crs!.includes('推断') } : null
}

/**
 * Metres between two places of one datum as the crow flies, and in which direction the second lies from the first.
 *
 * @example
 * between({ lat: 24.5, lng: 118.1, datum: 'BD-09', … }, { lat: 24.51, lng: 118.1, datum: 'BD-09', … }) //=> { metres: 1112, direction: 'n' }
 */
export function between<D extends Datum>(from: Position<D>, to: Position<NoInfer<D>>): { metres: number; direction: Direction } {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const [a, b] = [radians(from.lat), radians(to.lat)]
  const [dLat, dLng] = [b - a, radians(to.lng - from.lng)]
  const chord = Math.sin(dLat / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(dLng / 2) ** 2
  const bearing = Math.atan2(Math.sin(dLng) * Math.cos(b), Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(dLng))
  return { metres: 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(chord))), direction: DIRECTIONS[(Math.round(bearing / (Math.PI / 4)) + 8) % 8]! }
}

export type Near = { metres: number; direction: Direction; inferred: boolean }

/** Those whose place can be compared with a start, the nearest first; then the others as they stood. */
export function byNearness<Item extends { id: string; position: Position | null }>(from: Item & { position: Position }, items: readonly Item[]): (Item & { near: Near | null })[] {
  const measured = items.map((item) => {
    const comparable = item.id !== from.id && item.position?.datum === from.position.datum ? item.position : null
    return { ...item, near: comparable && { ...between(from.position, comparable), inferred: comparable.inferred || from.position.inferred } }
  })
  const known = measured.filter(({ near }) => near !== null).toSorted((a, b) => a.near!.metres - b.near!.metres)
  return [...known, ...measured.filter(({ near }) => near === null)]
}
