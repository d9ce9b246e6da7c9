import { describe, expect, it } from 'vitest'
import { doubtPosition, type Expected } from '#places/doubt-position.ts'
import { type Datum, type Position, positionOf } from '#places/position.ts'
import { reachOf } from '#places/reach.ts'
import { toWgs84 } from '#places/to-wgs84.ts'

const nothing: Expected = { district: null, reach: null, places: null, street: null, earlier: null }
const at = (lat: number, lng: number, datum: Datum = 'WGS-84') => positionOf(datum, lat, lng) as Position
const keys = (position: Position, expected: Partial<Expected>) => doubtPosition(position, { ...nothing, ...expected }).map(({ key }) => key)
/** A box of about 600 m around a point. */
const around = ({ lat, lng }: Position<'WGS-84'>) => ({ south: lat - 0.003, north: lat + 0.003, west: lng - 0.003, east: lng + 0.003 })

describe('a point', () => {
  it('in its place is not doubted', () => {
    expect(keys(at(24.5125, 118.1466), { district: around(toWgs84(at(24.5125, 118.1466))) })).toEqual([])
    expect(keys(at(24.5125, 118.1466), {})).toEqual([])
  })

  it('outside the extent the district states is refused', () => {
    expect(doubtPosition(at(24.6, 118.1466), { ...nothing, district: around(toWgs84(at(24.5125, 118.1466))) })).toEqual([{ key: 'outside_district', refused: true }])
  })

  it('far from all known places is asked about', () => {
    expect(doubtPosition(at(24.6, 118.1466), { ...nothing, places: around(toWgs84(at(24.5125, 118.1466))) })).toEqual([{ key: 'far_from_places', refused: false }])
  })

  it('beyond all that is known of the district is refused, unless the district states how far it reaches', () => {
    const reach = reachOf([at(24.5125, 118.1466), at(24.52, 118.15, 'BD-09'), at(24.53, 118.12)])
    const nanjing = at(32.06, 118.8)
    expect(doubtPosition(nanjing, { ...nothing, reach })).toEqual([{ key: 'beyond_district', refused: true }])
    expect(keys(at(24.7, 118.2), { reach })).toEqual([])
    expect(keys(nanjing, { reach, district: around(toWgs84(nanjing)) })).toEqual([])
  })

  it('is not held to what one or two points seem to tell, nor does a wrong one among many open the way to it', () => {
    expect(reachOf([at(24.5125, 118.1466), at(24.52, 118.15)])).toBeNull()
    const poisoned = reachOf([at(24.5125, 118.1466), at(24.52, 118.15), at(24.53, 118.12), at(32.06, 118.8)])
    expect(keys(at(28.3, 118.5), { reach: poisoned })).toEqual(['beyond_district'])
  })

  it('abroad is refused', () => {
    expect(keys(at(48.8, 2.35), {})).toEqual(['outside_china'])
  })

  it('that fits its street better on another datum is questioned', () => {
    // The street lies where 百度 shows it; its numbers were called WGS-84, 1.2 km off.
    const numbers = [24.505606, 118.147598] as const
    const street = around(toWgs84(at(...numbers, 'BD-09')))
    expect(keys(at(...numbers), { street })).toEqual(['fits_bd09'])
    expect(keys(at(...numbers, 'GCJ-02'), { street })).toEqual(['fits_bd09'])
    expect(keys(at(...numbers, 'BD-09'), { street })).toEqual([])
  })

  it('whose numbers stood under another datum before is questioned; a house that has really moved is not', () => {
    const earlier = at(24.5125, 118.1466, 'GCJ-02')
    expect(keys(at(24.5125, 118.1466), { earlier })).toEqual(['fits_gcj02'])
    expect(keys(at(24.53, 118.16), { earlier })).toEqual([])
  })
})
