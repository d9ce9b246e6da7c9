import { describe, expect, it } from 'vitest'
import { readQuestion } from '#circle/read-question.ts'

const read = (query: string) => readQuestion(new URLSearchParams(query))

describe('a question in an address', () => {
  it('is for primary care and the old unless it says otherwise', () => {
    expect(read('')).toEqual({ question: { target: 'primary', at: null, plans: false, without: null, trial: null }, audience: 'elderly', trial: null })
    expect(read('for=VAX-CHILD&who=pushchair&at=2026-11-28T09:30&plans=1&without=x')).toMatchObject({
      question: { target: 'VAX-CHILD', at: '2026-11-28T09:30', plans: true, without: 'x' }, audience: 'pushchair',
    })
    expect(read('for=../etc&who=nobody&at=yesterday&plans=yes').question).toEqual(read('').question)
  })

  it('takes a trial site to WGS-84 from the datum it was read off', () => {
    expect(read('lat=24.509806&lng=118.151506&datum=GCJ-02').question.trial).toEqual([expect.closeTo(24.5125, 4), expect.closeTo(118.1466, 4)])
  })

  it('says why a trial site is none, and tries nothing', () => {
    expect(read('lat=24.5&lng=118.1')).toMatchObject({ question: { trial: null }, trial: { issue: 'datum_unknown' } })
    expect(read('lat=118.1&lng=24.5&datum=WGS-84').trial?.issue).toBe('coordinates_swapped')
  })
})
