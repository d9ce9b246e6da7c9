import { describe, expect, it } from 'vitest'
import { between, type Position } from '#facilities/nearness.ts'
import { toWgs84 } from '#facilities/to-wgs84.ts'

const place = (lat: number, lng: number, datum: Position['datum']): Position => ({ lat, lng, datum, inferred: false })
/** One door in 湖里 as three maps print it. */
const DOOR = toWgs84(place(24.5125, 118.1466, 'WGS-84'))

describe('a place on WGS-84', () => {
  it.each([['GCJ-02', 24.509806, 118.151506], ['BD-09', 24.515518, 118.158086]] as const)('is the same door whether it was printed on %s', (datum, lat, lng) => {
    expect(between(DOOR, toWgs84(place(lat, lng, datum))).metres).toBeLessThan(1)
  })

  it.each([['GCJ-02', 580], ['BD-09', 1210]] as const)('is far from where a map takes the numbers of %s for its own', (datum, metres) => {
    const moved = between(DOOR, toWgs84(place(DOOR.lat, DOOR.lng, datum))).metres
    expect(Math.abs(moved - metres)).toBeLessThan(15)
  })

  it('is where it was if it stood on CGCS2000, and stays inferred where it was', () => {
    expect(toWgs84({ ...place(24.5125, 118.1466, 'CGCS2000'), inferred: true })).toEqual({ lat: 24.5125, lng: 118.1466, datum: 'WGS-84', inferred: true })
  })
})
