import { describe, expect, it } from 'vitest'
import { validityOn } from '#documents/validity.ts'

const plan = { effectiveFrom: '2024-07-01', expiresOn: '2025-12-31' }

describe('whether a document is in force', () => {
  it.each([
    ['2024-06-30', 'pending'],
    ['2024-07-01', 'in_force'],
    ['2025-12-31', 'in_force'],
    ['2026-01-01', 'expired'],
  ] as const)('on %s it is %s', (today, validity) => {
    expect(validityOn(today, plan)).toBe(validity)
  })

  it('is not said of a document that states no period', () => {
    expect(validityOn('2026-01-01', { effectiveFrom: null, expiresOn: null })).toBeNull()
  })

  it('lasts while no end is stated', () => {
    expect(validityOn('2099-01-01', { effectiveFrom: '2024-07-01', expiresOn: null })).toBe('in_force')
  })
})
