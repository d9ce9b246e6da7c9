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
    expect(askedAndAnswered(opinions, [block('s2-1', '2.1', '增设夜间门诊', '您的建议很好。全市已开设3家。其余因编制所限，暂不能采纳。')])).toEqual([
      { quote: '增设门诊', anchor: 's1-p1', answered: true, answer: { anchor: 's2-1', words: '（一）增设夜间门诊' }, said: { sentence: '全市已开设3家', outcome: '暂不能采纳' } },
    ])
  })

  it('says when there is no answer, and when it stands in running text', () => {
    const opinions = factsOf('opinion', [false, true].map((answered) => ({ ...opinion, data: { opinionQuote: '增设门诊', answered, answer: null } })))
    expect(askedAndAnswered(opinions, []).map(({ answered, answer }) => [answered, answer])).toEqual([[false, null], [true, null]])
  })

  it('reads on behind an opinion that a paragraph of the section quotes', () => {
    const opinions = factsOf('opinion', [{ ...opinion, anchor: 's4-p1', data: { opinionQuote: '开通热线', answered: true, answer: '4' } }])
    const blocks = [block('s4', '4', '下一步工作', '培训医师36名。'), { ...block('s4-p1', '4', null, '您还建议开通热线，我局近期不再新增热线。'), marker: null }]
    expect(askedAndAnswered(opinions, blocks)[0]!.said.sentence).toBe('我局近期不再新增热线')
  })

  it('leaves out what was stored in a shape nobody knows', () => {
    expect(factsOf('opinion', [{ ...opinion, data: { what: 1 } }])).toEqual([])
  })
})
