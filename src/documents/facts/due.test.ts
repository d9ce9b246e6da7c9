import { describe, expect, it } from 'vitest'
import { dueOn } from '#documents/facts/due.ts'

describe('a deadline', () => {
  it.each([['2026-06-29', 'ahead'], ['2026-06-30', 'ahead'], ['2026-07-01', 'past']])('of 30 June 2026 is, on %s, %s', (today, due) => {
    expect(dueOn(today, '2026-06-30')).toBe(due)
  })

  it('that the text does not give is none', () => {
    expect(dueOn('2026-07-01', null)).toBe('undated')
  })
})
