import { describe, expect, it } from 'vitest'

import { readAnswer } from '#documents/facts/answer-words.ts'

describe('what an answer says first', () => {
  it.each<[string, string[], string | null]>([
    ['is its first sentence', ['全市已建成母婴室56间，覆盖主要公共场所。下一步继续建设。'], '全市已建成母婴室56间，覆盖主要公共场所'],
    ['passes over courtesies', ['您提出的建议非常符合实际。我局高度重视。已投入资金200万元。'], '已投入资金200万元'],
    ['passes over announcements', ['我们主要开展了以下工作：', '一是开办夜间门诊3家。'], '一是开办夜间门诊3家'],
    ['goes on behind the opinion it names', ['”的建议，我局已列入年度计划。'], '我局已列入年度计划'],
    ['may be nothing', [], null],
  ])('%s', (_, texts, sentence) => {
    expect(readAnswer(null, texts).sentence).toBe(sentence)
  })
})

describe('what became of an opinion', () => {
  it.each<[string, string | null, string[], string | null]>([
    ['in brackets of the heading', '推广移动体检车（已采纳）', ['配3台。'], '已采纳'],
    ['in part', '免费体检（部分采纳）', ['已实施。'], '部分采纳'],
    ['not yet', null, ['因缺乏政策依据，暂不能采纳。'], '暂不能采纳'],
    ['in a plan', null, ['该站点已列入2025年建设计划。'], '已列入2025年建设计划'],
    ['under study', null, ['此事涉及用地，正在会同自然资源局研究。'], '正在会同自然资源局研究'],
    ['for want of conditions', null, ['由于编制总量控制，目前尚不具备条件。'], '目前尚不具备条件'],
    ['with another bureau', null, ['此事不属于我局职权范围，已转市市场监管局研究。'], '不属于我局职权范围'],
    ['untold', null, ['全市现有除颤仪80台。市第一医院配备4台。'], null],
    ['of something told later', null, ['全市现有80台。', '分布在商圈。', '今年培训2万人。', '另有一项正在研究。'], null],
  ])('%s', (_, heading, texts, outcome) => {
    expect(readAnswer(heading, texts).outcome).toBe(outcome)
  })
})
