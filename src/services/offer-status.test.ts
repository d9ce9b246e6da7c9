import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OFFER_STATUSES, offerStatusOn, type Switch } from '#services/offer-status.ts'

const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-03-${String(date).padStart(2, '0')}`)
const anySwitch: fc.Arbitrary<Switch> = fc.record({ status: fc.constantFrom(...OFFER_STATUSES), effectiveOn: day, until: fc.oneof(day, fc.constant(null)), basis: fc.constant('令') })

describe('the status of a service at a facility', () => {
  const paused: Switch = { status: 'paused', effectiveOn: '2026-01-10', until: '2026-01-31', basis: '厦湖卫〔2026〕1号' }

  it('changes on the day of the order, and back when its last day is over', () => {
    expect(['2026-01-09', '2026-01-10', '2026-01-31', '2026-02-01'].map((on) => offerStatusOn('offered', [paused], on).status)).toEqual(['offered', 'paused', 'paused', 'offered'])
    expect(offerStatusOn('offered', [paused], '2026-01-10').by?.basis).toBe('厦湖卫〔2026〕1号')
  })

  it('of two orders from one day is that of the later record', () => {
    const again: Switch = { ...paused, status: 'offered', until: null }
    expect(offerStatusOn('planned', [paused, again], '2026-01-10').status).toBe('offered')
  })

  it('rests on an order in force, or on the register', () => {
    fc.assert(fc.property(fc.array(anySwitch), day, (switches, on) => {
      const { status, by } = offerStatusOn('offered', switches, on)
      const inForce = switches.filter(({ effectiveOn, until }) => effectiveOn <= on && (until === null || on <= until))
      expect(by === null).toBe(inForce.length === 0)
      expect(status).toBe(by?.status ?? 'offered')
      expect(inForce.every(({ effectiveOn }) => effectiveOn <= (by?.effectiveOn ?? ''))).toBe(true)
    }))
  })
})
