import { describe, expect, it } from 'vitest'
import type { ReadingBlock } from '#documents/blocks/reading-block.ts'
import { askedAndAnswered } from '#documents/facts/asked-and-answered.ts'
import { factsOf } from '#documents/facts/public-facts.ts'

const block = (anchor: string, path: string, heading: string | null, text = ''): ReadingBlock => ({
  anchor, path, heading, text, kind: heading === null ? 'item' : 'heading', part: 0, level: 2, marker: '（一）', headingStop: '。', continues: false, runs: [], responsibility: null, table: null,
})
const opinion = { kind: 'opinion', key: 'k', anchor: 's1-p1', quote: '关于“增设门诊”的建议' }

describe('asked and answered', () => {
  it('leads from an opinion to the section that answers it', () => {
    const opinions = factsOf('opinion', [{ ...opinion, data: { opinionQuote: '增设门诊', answered: true, answer: '2.1' } }])
    expect(askedAndAnswered(opinions, [block('s2-1', '2.1', '增设夜间门诊')])).toEqual([
      { quote: '增设门诊', anchor: 's1-p1', answered: true, answer: { anchor: 's2-1', words: '（一）增设夜间门诊' } },
    ])
  })

  it('says when there is no answer, and when it stands in running text', () => {
    const opinions = factsOf('opinion', [false, true].map((answered) => ({ ...opinion, data: { opinionQuote: '增设门诊', answered, answer: null } })))
    expect(askedAndAnswered(opinions, []).map(({ answered, answer }) => [answered, answer])).toEqual([[false, null], [true, null]])
  })

  it('leaves out what was stored in a shape nobody knows', () => {
    expect(factsOf('opinion', [{ ...opinion, data: { what: 1 } }])).toEqual([])
  })
})
