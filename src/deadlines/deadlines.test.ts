import { describe, expect, it } from 'vitest'
import { addMonths } from '#deadlines/add-months.ts'
import { addWorkdays } from '#deadlines/add-workdays.ts'
import { ReplyLimits, replyDeadline } from '#deadlines/reply-limit.ts'
import { timeLeft } from '#deadlines/time-left.ts'

describe('a period of months', () => {
  it.each([
    ['2026-03-12', 3, '2026-06-12'], ['2025-11-30', 3, '2026-02-28'], ['2023-11-30', 3, '2024-02-29'], ['2026-08-31', 6, '2027-02-28'], ['2026-12-31', 6, '2027-06-30'], ['2026-01-31', 1, '2026-02-28'],
  ])('from %s, %i months, ends on %s', (day, months, end) => expect(addMonths(day, months)).toBe(end))
})

describe('a period of working days', () => {
  it('counts neither its first day nor weekends', () => expect(addWorkdays('2026-11-26', 20)).toEqual({ day: '2026-12-24', certain: true }))
  it('counts the weekend days worked in exchange, and no day of a holiday', () => {
    // 2026: off from 15 to 23 February; worked on Saturdays 14 and 28.
    expect(addWorkdays('2026-02-13', 1).day).toBe('2026-02-14')
    expect(addWorkdays('2026-02-13', 2).day).toBe('2026-02-24')
    expect(addWorkdays('2026-02-26', 2).day).toBe('2026-02-28')
  })
  it('goes by weekdays in a year not announced, and says that it is not certain', () => {
    expect(addWorkdays('2026-12-31', 1)).toEqual({ day: '2027-01-01', certain: false })
    expect(addWorkdays('2026-12-30', 1)).toEqual({ day: '2026-12-31', certain: true })
  })
  it('begins on a day off as on any other', () => expect(addWorkdays('2026-10-03', 1).day).toBe('2026-10-08'))
})

describe('the time for a reply', () => {
  it('is three months, six where it was extended', () => {
    const { npc, cppcc, npc_standing_committee } = ReplyLimits.parse({})
    expect(replyDeadline({ handedOverOn: '2026-03-12', extended: false }, npc)).toEqual({ day: '2026-06-12', months: 3 })
    expect(replyDeadline({ handedOverOn: '2026-03-12', extended: true }, cppcc)).toEqual({ day: '2026-09-12', months: 6 })
    expect(npc_standing_committee).toBeNull()
  })
  it('is what the district says where it says something, and the law where that cannot be read', () => {
    expect(ReplyLimits.parse({ cppcc: { months: 2, extended: 3, basis: '本区规定' } }).cppcc).toEqual({ months: 2, extended: 3, basis: '本区规定' })
    expect(ReplyLimits.parse({ npc: { months: '三', extended: 6 } }).npc.months).toBe(3)
  })
})

describe('the time left', () => {
  it.each([['2026-06-12', 'today', 0], ['2026-06-11', 'ahead', 1], ['2026-06-13', 'past', 1], ['2025-06-12', 'ahead', 365]] as const)('on %s: %s, %i days', (today, stands, days) =>
    expect(timeLeft(today, '2026-06-12')).toEqual({ stands, days }))
})
