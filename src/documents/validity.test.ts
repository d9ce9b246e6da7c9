import { describe, expect, it } from 'vitest'
import { validityOn } from '#documents/validity.ts'

const stands = { ending: null, endedOn: null }
const plan = { effectiveFrom: '2024-07-01', expiresOn: '2025-12-31', ...stands }

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
    expect(validityOn('2026-01-01', { effectiveFrom: null, expiresOn: null, ...stands })).toBeNull()
  })

  it.each([
    ['2025-02-28', 'repealed', 'in_force'], ['2025-03-01', 'repealed', 'repealed'], ['2026-05-01', 'repealed', 'repealed'], ['2024-01-01', 'voided', 'voided'], ['2025-02-28', 'withdrawn', 'in_force'],
  ] as const)('on %s, %s on 2025-03-01, it is %s', (today, ending, validity) => {
    expect(validityOn(today, { ...plan, ending, endedOn: '2025-03-01' })).toBe(validity)
  })

  it('lasts while no end is stated', () => {
    expect(validityOn('2099-01-01', { effectiveFrom: '2024-07-01', expiresOn: null, ...stands })).toBe('in_force')
  })
})
