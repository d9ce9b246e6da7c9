import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Care, careOn } from '#villages/care.ts'

const source = { kind: 'desk', ref: '名册', trust: 'desk', asOf: null, note: null, quote: null, method: 'document', nextCheck: null }
let serial = 0
const stated = (facts: Partial<Care> = {}): Care => ({ id: String(++serial), mode: 'roving', house: null, provider: '镇卫生院', site: null, sessions: [], frequency: null, since: null, until: null, source, ...facts })

describe('how a village is cared for on a day', () => {
  it('is unknown where nobody has stated it', () => expect(careOn([], '2026-11-26')).toEqual({ care: null, ended: null, coming: null }))

  it('is what was recorded last', () => {
    const [first, second] = [stated(), stated({ mode: 'clinic' })]
    expect(careOn([first, second], '2026-11-26').care).toBe(second)
  })

  it('changes on the day that is stated, not when it was recorded', () => {
    const [now, later] = [stated(), stated({ mode: 'clinic', since: '2027-01-01' })]
    expect(careOn([now, later], '2026-12-31')).toMatchObject({ care: now, coming: later })
    expect(careOn([now, later], '2027-01-01')).toMatchObject({ care: later, coming: null })
  })

  it.each([['2025', '2025-12-31', '2026-01-01'], ['2025-06', '2025-06-30', '2025-07-01'], ['2025-06-15', '2025-06-15', '2025-06-16']])('until %s holds on %s and no more on %s', (until, last, after) => {
    const one = stated({ until })
    expect(careOn([one], last)).toMatchObject({ care: one, ended: null })
    expect(careOn([one], after)).toMatchObject({ care: null, ended: one })
  })

  it.each([['2025', '2024-12-31', '2025-01-01'], ['2025-06', '2025-05-31', '2025-06-01']])('since %s does not hold on %s and does on %s', (since, before, first) => {
    const one = stated({ since })
    expect(careOn([one], before)).toMatchObject({ care: null, coming: one })
    expect(careOn([one], first)).toMatchObject({ care: one })
  })

  it('goes back to what was stated before, when what stood in for it is over', () => {
    const [clinic, meanwhile] = [stated({ mode: 'clinic' }), stated({ since: '2026-01', until: '2026-03' })]
    expect(['2025-12-31', '2026-02-01', '2026-04-01'].map((day) => careOn([clinic, meanwhile], day).care)).toEqual([clinic, meanwhile, clinic])
  })

  it('is never a statement that has not begun or is over', () => {
    const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
    const known = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([on, length]) => on.slice(0, length))
    fc.assert(fc.property(fc.array(fc.record({ since: fc.option(known), until: fc.option(known) })), day, (spans, on) => {
      const { care } = careOn(spans.map((span) => stated(span)), on)
      const [from, to] = [care?.since ?? on, care?.until ?? on]
      expect(on >= from && (on <= to || on.startsWith(to))).toBe(true)
    }))
  })
})
