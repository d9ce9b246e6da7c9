import { describe, expect, it } from 'vitest'

import { proposalsIn } from '#ingest/proofreading/testing.ts'

describe('wrong characters', () => {
  it.each([
    ['布署', '专题会议布署相关工作。', '部署'],
    ['换发', '换发基层卫生人才队伍活力。', '焕发'],
  ])('%s is proposed to be set right', (wrong, sentence, right) => {
    expect(proposalsIn(sentence)).toMatchObject([{ rule: 'wrong_character', quote: wrong, proposal: right }])
  })

  it.each(['依法换发《医疗机构执业许可证》。'])('%s is right', (sentence) => {
    expect(proposalsIn(sentence)).toEqual([])
  })
})
