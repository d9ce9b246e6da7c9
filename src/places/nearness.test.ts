import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { between, byNearness } from '#places/nearness.ts'
import { DATUMS, type Position, positionOf, readPosition } from '#places/position.ts'
import { reread, toWgs84 } from '#places/to-wgs84.ts'

const degrees = { lat: fc.double({ min: 18, max: 53, noNaN: true }), lng: fc.double({ min: 74, max: 135, noNaN: true }) }
const wgs84 = fc.record(degrees).map(({ lat, lng }) => positionOf('WGS-84', lat, lng)!)
const position = fc.record({ ...degrees, datum: fc.constantFrom(...DATUMS), inferred: fc.boolean() }).map(({ lat, lng, datum, inferred }) => positionOf(datum, lat, lng, inferred) as Position)
const item = fc.record({ id: fc.uuid(), position: fc.oneof(position, fc.constant(null)) })
const at = (lat: number, lng: number) => positionOf('WGS-84', lat, lng)!

describe('distance', () => {
  it('is that of the map: one hundredth of a degree north is 1.1 km', () => {
    const here = at(24.5, 118.1)
    // 0.01° of a great circle of 6,371,008 m: 2π × 6,371,008 / 36,000
    expect(between(here, at(24.51, 118.1))).toEqual({ metres: expect.closeTo(1111.95, 1), direction: 'n' })
    // The same to the east is shorter by the cosine of the latitude: 1111.95 × cos 24.5° = 1011.83
    expect(between(here, at(24.5, 118.11))).toEqual({ metres: expect.closeTo(1011.83, 1), direction: 'e' })
    expect(between(here, at(24.5, 118)).direction).toBe('w')
    expect(between(here, here).metres).toBe(0)
  })

  it('is the same there and back', () => {
    fc.assert(fc.property(wgs84, wgs84, (a, b) => {
      expect(between(a, b).metres).toBeCloseTo(between(b, a).metres, 3)
    }))
  })

  it('cannot be taken between points of different data: it does not compile', () => {
    const map = positionOf('GCJ-02', 24.5125, 118.1466)!
    // @ts-expect-error a point of GCJ-02 is none of WGS-84
    between(map, at(24.5125, 118.1466))
    // @ts-expect-error nor is one whose datum is not known to be WGS-84
    between(map as Position, at(24.5125, 118.1466))
    // @ts-expect-error nor are two numbers a position
    between({ lat: 24.5, lng: 118.1, datum: 'WGS-84', inferred: false }, at(24.5125, 118.1466))
    expect(between(toWgs84(map), at(24.5125, 118.1466)).metres).toBeGreaterThan(500)
  })
})

describe('the same numbers on another datum', () => {
  const here = at(24.5125, 118.1466)

  it.each([['CGCS2000', 0], ['GCJ-02', 580], ['BD-09', 1210]] as const)('as %s lie %i m away in 湖里', (datum, metres) => {
    expect(Math.abs(between(here, toWgs84(reread(here, datum))).metres - metres)).toBeLessThan(10)
  })
})

describe('one door in 湖里', () => {
  it.each([['GCJ-02', 24.509806, 118.151506], ['BD-09', 24.515518, 118.158086]] as const)('is the same whether it was printed on %s or WGS-84', (datum, lat, lng) => {
    expect(between(at(24.5125, 118.1466), toWgs84(positionOf(datum, lat, lng)!)).metres).toBeLessThan(1)
  })

  it('stays inferred where its datum was', () => {
    expect(toWgs84(positionOf('CGCS2000', 24.5125, 118.1466, true)!)).toEqual({ lat: 24.5125, lng: 118.1466, datum: 'WGS-84', inferred: true })
  })
})

describe('the nearest', () => {
  it('come first, nobody is lost, whatever data their places are of', () => {
    fc.assert(fc.property(fc.record({ id: fc.uuid(), position }), fc.array(item), (from, items) => {
      const sorted = byNearness(from, items)
      expect(sorted.map(({ id }) => id).toSorted()).toEqual(items.map(({ id }) => id).toSorted())
      const metres = sorted.map(({ near }) => near?.metres ?? Infinity)
      expect(metres).toEqual(metres.toSorted((a, b) => a - b))
      expect(sorted.every((one) => (one.near === null) === (one.position === null || one.id === from.id))).toBe(true)
    }))
  })
})

describe('a place as printed', () => {
  it('needs a datum that is said', () => {
    expect(readPosition('24.5', '118.1', 'BD-09（推断，来源未明示）')).toEqual({ lat: 24.5, lng: 118.1, datum: 'BD-09', inferred: true })
    expect([readPosition('24.5', '118.1', undefined), readPosition('', '118.1', 'WGS-84'), readPosition('124.5', '118.1', 'WGS-84')]).toEqual([null, null, null])
  })
})
