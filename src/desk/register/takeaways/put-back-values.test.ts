import { describe, expect, it } from 'vitest'
import { inOrderAgain } from '#desk/register/takeaways/put-back-values.ts'
import type { HeldRow } from '#facilities/takeaways/hold-taken.ts'

const TAKEN = new Date('2026-11-20T08:00:00Z')
const row = (value: string, ordinal: number, recorded = '2026-11-01') => ({ value, ordinal, recorded_at: `${recorded}T08:00:00+00:00` }) as HeldRow
const order = (said: HeldRow[], back: HeldRow[]) => inOrderAgain(said, back, TAKEN).map(({ value, ordinal }) => [value, ordinal])

describe('values put back', () => {
  it('stand as they stood where nothing was set since', () => {
    expect(order([], [row('甲', -2), row('乙', -1), row('丙', 0)])).toEqual([['甲', -2], ['乙', -1], ['丙', 0]])
    expect(order([row('乙', -1), row('丁', 1)], [row('甲', -2), row('丙', 0)])).toEqual([['甲', -2], ['乙', -1], ['丙', 0], ['丁', 1]])
  })

  it('stand behind what an officer set after they were taken away, each at a place of its own', () => {
    expect(order([row('新', -1, '2026-11-25')], [row('甲', -2), row('乙', -1), row('丙', 0)])).toEqual([['新', -3], ['甲', -2], ['乙', -1], ['丙', 0]])
  })
})
