/** Which earth a coordinate is of: what GPS and FHIR give, what 天地图 shows, what 高德 and 腾讯 give, what 百度 gives. */
export const DATUMS = ['WGS-84', 'CGCS2000', 'GCJ-02', 'BD-09'] as const
export type Datum = (typeof DATUMS)[number]

declare const checked: unique symbol

/**
 * A point on one datum, in degrees, and whether the datum is only inferred, because the source does not say it. Positions of different data are different types: the same numbers read on another datum lie up
 * to 1.2 km away, so nothing measures between them before toWgs84 has brought them together. Only positionOf makes one.
 */
export type Position<D extends Datum = Datum> = D extends Datum ? { readonly lat: number; readonly lng: number; readonly datum: D; readonly inferred: boolean; readonly [checked]: true } : never

/**
 * A point of the globe on a datum; null when it lies off the globe.
 *
 * @example
 * positionOf('GCJ-02', 24.5125, 118.1466) //=> { lat: 24.5125, lng: 118.1466, datum: 'GCJ-02', inferred: false }
 */
export function positionOf<D extends Datum>(datum: D, lat: number, lng: number, inferred = false): Position<D> | null {
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? ({ lat, lng, datum, inferred } as unknown as Position<D>) : null
}

export function isDatum(text: string): text is Datum {
  return (DATUMS as readonly string[]).includes(text)
}

/** A place as the register prints it: coordinates, and a datum perhaps followed by a remark; null without one, or off the globe. */
export function readPosition(lat: string | undefined, lng: string | undefined, crs: string | undefined): Position | null {
  const datum = DATUMS.find((one) => crs?.startsWith(one))
  return datum ? (positionOf(datum, Number(lat || NaN), Number(lng || NaN), crs!.includes('推断')) as Position | null) : null
}
