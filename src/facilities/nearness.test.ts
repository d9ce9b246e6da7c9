import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { between, byNearness, DATUMS, type Position, readPosition } from '#facilities/nearness.ts'

const position: fc.Arbitrary<Position> = fc.record({ lat: fc.double({ min: 18, max: 53, noNaN: true }), lng: fc.double({ min: 74, max: 135, noNaN: true }), datum: fc.constantFrom(...DATUMS), inferred: fc.boolean() })
const item = fc.record({ id: fc.uuid(), position: fc.oneof(position, fc.constant(null)) })

describe('distance', () => {
  it('is that of the map: one hundredth of a degree north is 1.1 km', () => {
    const here = { lat: 24.5, lng: 118.1, datum: 'BD-09', inferred: false } as const
    expect(between(here, { ...here, lat: 24.51 })).toEqual({ metres: expect.closeTo(1112, 0), direction: 'n' })
    expect(between(here, { ...here, lng: 118.0 }).direction).toBe('w')
    expect(between(here, here).metres).toBe(0)
  })

  it('is the same there and back', () => {
    fc.assert(fc.property(position, position, (a, b) => {
      const [there, back] = [between({ ...a, datum: 'WGS-84' }, { ...b, datum: 'WGS-84' }), between({ ...b, datum: 'WGS-84' }, { ...a, datum: 'WGS-84' })]
      expect(there.metres).toBeCloseTo(back.metres, 3)
    }))
  })
})

describe('the nearest', () => {
  it('come first, nobody is lost, and places of another datum are not measured', () => {
    fc.assert(fc.property(fc.record({ id: fc.uuid(), position }), fc.array(item), (from, items) => {
      const sorted = byNearness(from, items)
      expect(sorted.map(({ id }) => id).toSorted()).toEqual(items.map(({ id }) => id).toSorted())
      const metres = sorted.map(({ near }) => near?.metres ?? Infinity)
      expect(metres).toEqual(metres.toSorted((a, b) => a - b))
      expect(sorted.every((one) => one.near === null || one.position?.datum === from.position.datum)).toBe(true)
    }))
  })
})

describe('a place as printed', () => {
  it('needs a datum that is said', () => {
    expect(readPosition('24.5', '118.1', 'BD-09（推断，来源未明示）')).toEqual({ lat: 24.5, lng: 118.1, datum: 'BD-09', inferred: true })
    expect([readPosition('24.5', '118.1', undefined), readPosition('', '118.1', 'WGS-84'), readPosition('124.5', '118.1', 'WGS-84')]).toEqual([null, null, null])
  })
})
