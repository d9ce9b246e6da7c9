import { CHINA, contains, type Extent } from '#places/extent.ts'
import { between } from '#places/nearness.ts'
import type { Datum, Position } from '#places/position.ts'
import { isBeyond, type Reach } from '#places/reach.ts'
import { reread, toWgs84 } from '#places/to-wgs84.ts'

/** What is known of where a point should be; null where nothing is. */
export type Expected = {
  /** The district's extent as it has stated it: nothing of the district lies outside. */
  district: Extent | null
  /** Where the district is known to be; asked only where it has not stated its extent. */
  reach: Reach | null
  /** Around the district's known places: something may lie outside, but seldom does. */
  places: Extent | null
  /** Around the known communities of the point's own street. */
  street: Extent | null
  /** Where the same thing was said to be before. */
  earlier: Position | null
}

/** Refused, or asked about; the key of its words. */
export type PositionDoubt = { key: string; refused: boolean }

/** Two statements of one spot: a house is not larger. */
const SAME_SPOT = 150
const OTHERS: readonly Datum[] = ['WGS-84', 'GCJ-02', 'BD-09']
const FITS: Partial<Record<Datum, string>> = { 'WGS-84': 'fits_wgs84', 'GCJ-02': 'fits_gcj02', 'BD-09': 'fits_bd09' }

/**
 * What is doubtful about a point as stated. A point off China, outside the district's stated extent, or beyond all that is known of a
 * district that has stated none, is refused. One that lies
 * outside its street, its district or far from where it was before, and would not if its numbers were of another datum, is
 * questioned: the shift of 580 m between GPS and map coordinates is two thirds of what one walks in a quarter of an hour.
 *
 * @example
 * // numbers copied from 百度 and called WGS-84, 1.2 km outside the street //=> [{ key: 'fits_bd09', refused: false }]
 */
export function doubtPosition(position: Position, expected: Expected): PositionDoubt[] {
  const point = toWgs84(position)
  if (!contains(CHINA, point)) return [{ key: 'outside_china', refused: true }]
  if (expected.district === null && expected.reach !== null && isBeyond(point, expected.reach)) return [{ key: 'beyond_district', refused: true }]
  const better = fits(position, expected) ? undefined : OTHERS.find((datum) => datum !== position.datum && !(datum === 'WGS-84' && position.datum === 'CGCS2000') && fits(reread(position, datum), expected))
  return [
    ...(better ? [{ key: FITS[better]!, refused: false }] : []),
    ...(expected.district && !contains(expected.district, point) ? [{ key: 'outside_district', refused: true }] : []),
    ...(expected.places && !contains(expected.places, point) ? [{ key: 'far_from_places', refused: false }] : []),
  ]
}

function fits(position: Position, { district, places, street, earlier }: Expected): boolean {
  const point = toWgs84(position)
  return [district, places, street].every((extent) => extent === null || contains(extent, point)) && (earlier === null || between(toWgs84(earlier), point).metres <= SAME_SPOT)
}
