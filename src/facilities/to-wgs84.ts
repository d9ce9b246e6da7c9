import gcoord from 'gcoord'
import type { Datum, Position } from '#facilities/nearness.ts'

/** CGCS2000 and WGS-84 differ by centimetres, far less than any register measures. */
const SYSTEMS = { 'WGS-84': gcoord.WGS84, CGCS2000: gcoord.WGS84, 'GCJ-02': gcoord.GCJ02, 'BD-09': gcoord.BD09 } as const satisfies Record<Datum, unknown>

/**
 * A place on WGS-84, the datum of GPS, GeoJSON (RFC 7946, 4) and FHIR (Location.position), to seven decimals, about a centimetre. Whether
 * its datum was only inferred stays with it: a wrong guess is off by half a kilometre and more.
 *
 * @example
 * toWgs84({ lat: 24.50976, lng: 118.15144, datum: 'GCJ-02', inferred: false }) //=> { lat: 24.5125…, lng: 118.1466…, datum: 'WGS-84', inferred: false }
 */
export function toWgs84({ lat, lng, datum, inferred }: Position): Position<'WGS-84'> {
  const [x, y] = gcoord.transform([lng, lat], SYSTEMS[datum], gcoord.WGS84).map((degrees) => Math.round(degrees * 1e7) / 1e7) as [number, number]
  return { lat: y, lng: x, datum: 'WGS-84', inferred }
}
