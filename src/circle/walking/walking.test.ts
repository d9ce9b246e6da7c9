import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Barrier, DEFAULT_METHOD, Method, type Point, radiusOf } from '#circle/method.ts'
import { nearestSite } from '#circle/walking/nearest-site.ts'
import { wayAround } from '#circle/walking/way-around.ts'

const LAT = 24.5
/** A point so many metres east and north of 24.5 N, 118.1 E. */
const at = (east: number, north: number): Point => [LAT + north / 111_195, 118.1 + east / (111_195 * Math.cos((LAT * Math.PI) / 180))]
const home = { code: 'home', point: at(0, 0) }
const site = (slug: string, east: number, north: number) => ({ slug, point: at(east, north) })

/** An expressway from west to east, 400 m north of home, with a bridge 300 m to the east that has steps, and an underpass 1,500 m to the west. */
const expressway: Barrier = { name: '快速路', line: [at(-5_000, 400), at(5_000, 400)], crossings: [{ point: at(300, 400), stepFree: false }, { point: at(-1_500, 400), stepFree: true }] }

describe('an estimate of walking', () => {
  it('takes 923 m in fifteen minutes for an adult and 692 m for the old, in a straight line', () => {
    expect([radiusOf(DEFAULT_METHOD, 'adult'), radiusOf(DEFAULT_METHOD, 'elderly')]).toEqual([923, 692])
  })

  it('is distance × detour ÷ speed, with a band', () => {
    // 800 m north: adult 800 × 1.3 ÷ 80 = 13.0, from × 1.2 = 12.0 to × 1.5 = 15.0; at 60 m/min 17.3, from 16.0 to 20.0.
    expect(nearestSite(home, [site('a', 0, 800)], DEFAULT_METHOD, 'adult')).toEqual({ site: 'a', straight: 800, metres: 800, direction: 'n', minutes: { low: 12, mid: 13, high: 15 }, measured: false })
    expect(nearestSite(home, [site('a', 0, 800)], DEFAULT_METHOD, 'elderly')?.minutes).toEqual({ low: 16, mid: 17.3, high: 20 })
  })

  it('goes to the nearest, by name when two are as near', () => {
    expect(nearestSite(home, [site('far', 900, 0), site('b', 0, 500), site('a', 0, -500)], DEFAULT_METHOD, 'adult')).toMatchObject({ site: 'a', direction: 's' })
    expect(nearestSite(home, [], DEFAULT_METHOD, 'adult')).toBeNull()
  })

  it('gives way to what somebody has measured', () => {
    const method = Method.parse({ measured: [{ place: 'home', facility: 'a', metres: 2_000 }] })
    // 2,000 m ÷ 80 = 25 minutes, no band; the one behind it is nearer after all: 900 × 1.3 ÷ 80 = 14.6.
    expect(nearestSite(home, [site('a', 0, 500)], method, 'adult')?.minutes).toEqual({ low: 25, mid: 25, high: 25 })
    expect(nearestSite(home, [site('a', 0, 500), site('b', 900, 0)], method, 'adult')).toMatchObject({ site: 'b', minutes: { mid: 14.6 } })
  })
})

describe('a barrier', () => {
  it('is crossed where it can be: over the bridge 300 m aside', () => {
    // Twice the hypotenuse of 300 and 400: 1,000 m instead of 800.
    expect(wayAround(at(0, 0), at(0, 800), [expressway], 'adult')).toBeCloseTo(1_000, -1)
  })

  it('keeps wheels from its steps: they take the underpass', () => {
    const underpass = 2 * Math.hypot(1_500, 400)
    for (const audience of ['wheelchair', 'pushchair'] as const) expect(wayAround(at(0, 0), at(0, 800), [expressway], audience)).toBeCloseTo(underpass, -1)
  })

  it('without a crossing is not crossed', () => {
    const sea: Barrier = { ...expressway, crossings: [] }
    expect(wayAround(at(0, 0), at(0, 800), [sea], 'adult')).toBeNull()
    expect(nearestSite(home, [site('a', 0, 800)], Method.parse({ barriers: [sea] }), 'adult')).toBeNull()
  })

  it('makes a house on this side nearer than one just beyond it', () => {
    const sites = [site('beyond', 0, 450), site('here', -800, 0)]
    expect(nearestSite(home, sites, Method.parse({ barriers: [{ ...expressway, crossings: [{ point: at(2_000, 400), stepFree: true }] }] }), 'adult')?.site).toBe('here')
  })

  it('one behind another is crossed at a crossing of each', () => {
    const second: Barrier = { name: '河', line: [at(-5_000, 600), at(5_000, 600)], crossings: [{ point: at(300, 600), stepFree: true }] }
    // To the bridge, 200 m straight on, and from the second bridge: 500 + 200 + √(300² + 200²).
    expect(wayAround(at(0, 0), at(0, 800), [expressway, second], 'adult')).toBeCloseTo(500 + 200 + Math.hypot(300, 200), -1)
  })

  it('never makes a way shorter, wherever it lies', () => {
    const metres = fc.integer({ min: -2_000, max: 2_000 })
    const spot = fc.tuple(metres, metres).map(([east, north]) => at(east, north))
    fc.assert(fc.property(spot, spot, fc.array(spot, { minLength: 2, maxLength: 5 }), fc.array(spot, { maxLength: 4 }), (from, to, line, crossings) => {
      const straight = wayAround(from, to, [], 'adult')!
      const around = wayAround(from, to, [{ name: 'x', line, crossings: crossings.map((point) => ({ point, stepFree: true })) }], 'adult')
      expect(around === null || around >= straight - 1e-6).toBe(true)
    }))
  })
})
