import { describe, expect, it } from 'vitest'
import { DistrictRules } from '#districts/identity.ts'
import { isWithheld, Retention } from '#districts/retention.ts'

describe('a rule of retention', () => {
  const on = (rule: Retention, today: string, publishedOn: string | null = '2025-06-12') => isWithheld(rule, { today, publishedOn })
  it('shows on its last day, and not on the next', () => {
    expect([on({ until: '2027-12-31' }, '2027-12-31'), on({ until: '2027-12-31' }, '2028-01-01')]).toEqual([false, true])
    expect([on({ months: 24 }, '2027-06-12'), on({ months: 24 }, '2027-06-13')]).toEqual([false, true])
  })
  it('counts months from publication, and none before it', () => {
    expect([on({ months: 1 }, '2030-01-01', null), on({ until: '2026-01-01' }, '2030-01-01', null)]).toEqual([false, true])
  })
  it('shows always or never where it says so', () => expect([on('show', '2999-01-01'), on('hide', '2000-01-01')]).toEqual([false, true]))
  it('hides where it cannot be read', () => {
    const { retention } = DistrictRules.parse({ retention: { contactName: { months: 'zwei' }, contactPhone: { until: '2027' }, leaderName: { months: 3, until: '2027-01-01' }, deputyName: { months: 12 } } })
    expect(retention).toEqual({ contactName: 'hide', contactPhone: 'hide', leaderName: 'hide', deputyName: { months: 12 } })
  })
})
