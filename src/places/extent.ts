import type { Position } from '#places/position.ts'

/** A box of degrees on WGS-84: for checking and drawing only. It is no boundary of anything. */
export type Extent = { south: number; west: number; north: number; east: number }

export const CHINA: Extent = { south: 3, west: 73, north: 54, east: 136 }

export const METRES_PER_DEGREE = 111_195
/** Fewer points say nothing about how far a district reaches. */
const FEWEST = 3

/** The box around points, with so many metres to spare on every side; null when they are too few to tell. */
export function extentOf(points: readonly Position<'WGS-84'>[], spare: number, fewest = FEWEST): Extent | null {
  if (points.length < fewest || points.length === 0) return null
  const [lats, lngs] = [points.map(({ lat }) => lat), points.map(({ lng }) => lng)]
  const [south, north] = [Math.min(...lats), Math.max(...lats)]
  const more = spare / METRES_PER_DEGREE
  const wider = more / Math.cos((((south + north) / 2) * Math.PI) / 180)
  return { south: south - more, north: north + more, west: Math.min(...lngs) - wider, east: Math.max(...lngs) + wider }
}

export function contains({ south, west, north, east }: Extent, { lat, lng }: Position<'WGS-84'>): boolean {
  return south <= lat && lat <= north && west <= lng && lng <= east
}
