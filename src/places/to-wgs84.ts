import gcoord from 'gcoord'
import type { Datum, Position } from '#places/position.ts'
import { positionOf } from '#places/position.ts'

/** Of the way by which derived positions were made; stored with every result that rests on them. */
export const CONVERSION = 'gcoord 1.0.7'

const SYSTEMS = { 'WGS-84': gcoord.WGS84, CGCS2000: gcoord.WGS84, 'GCJ-02': gcoord.GCJ02, 'BD-09': gcoord.BD09 } as const satisfies Record<Datum, unknown>

/**
 * The same point on WGS-84, on which everything is measured, the datum of GPS, GeoJSON (RFC 7946, 4) and FHIR (Location.position), to
 * seven decimals, about a centimetre. CGCS2000 differs from it by centimetres, less than any register measures. Whether a datum was
 * only inferred stays with the point. What is stored stays as its source gave it: converted points are never written back.
 *
 * @example
 * // 湖里, 118.1466 E 24.5125 N: the numbers read as GCJ-02 lie 580 m from where they lie as WGS-84, as BD-09 1,210 m
 */
export function toWgs84({ lat, lng, datum, inferred }: Position): Position<'WGS-84'> {
  const [x, y] = gcoord.transform([lng, lat], SYSTEMS[datum], gcoord.WGS84).map((degrees) => Math.round(degrees * 1e7) / 1e7) as [number, number]
  return positionOf('WGS-84', y, x, inferred)!
}

/** The same numbers, taken as if they were of another datum. */
export function reread<D extends Datum>({ lat, lng }: Position, datum: D): Position<D> {
  return positionOf(datum, lat, lng)!
}
