import { between } from '#places/nearness.ts'
import type { Position } from '#places/position.ts'
import { toWgs84 } from '#places/to-wgs84.ts'

/** How far beyond all that is known of a district a point of it may lie, in metres: between the outermost villages of large counties. */
export const FARTHEST = 30_000
/** Fewer points say nothing about where a district is. */
const FEWEST = 3
/** Of several points within so many degrees, about 5 km, one stands for all. */
const RASTER = 0.05

/** Where a district is known to be: some of its points, thinned out. */
export type Reach = readonly Position<'WGS-84'>[]

/**
 * Where a district is known to be, by the points of its places and houses; null where they are too few to tell. Points whose datum is only
 * inferred count: on any datum they lie within 1.3 km of where they seem to.
 */
export function reachOf(points: readonly Position[]): Reach | null {
  const raster = new Map(points.map(toWgs84).map((point) => [`${Math.round(point.lat / RASTER)} ${Math.round(point.lng / RASTER)}`, point]))
  return points.length < FEWEST ? null : [...raster.values()]
}

/**
 * Whether a point lies beyond everything known of a district. One wrong point among the known ones vouches only for what is around it.
 *
 * @example
 * isBeyond(nanjing, reachOf(pointsOfXiamen)!) //=> true
 */
export function isBeyond(point: Position<'WGS-84'>, reach: Reach): boolean {
  return reach.every((known) => between(known, point).metres > FARTHEST)
}
