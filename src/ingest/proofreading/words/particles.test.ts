import { describe, expect, it } from 'vitest'

import { marksOf } from '#ingest/proofreading/testing.ts'

describe('的, 地 and 得', () => {
  it.each([
    ['有效的推动了改革。', '有效的', '有效地'],
    ['取的了显著成效。', '取的', '取得'],
    ['认真听取群众地意见。', '群众地', '群众的'],
    ['各项工作落实的很到位。', '落实的', '落实得'],
    ['这一做法值的推广。', '法值的', '法值得'],
  ])('in %s', (sentence, wrong, right) => {
    expect(marksOf('wrong_character', sentence)).toEqual([[wrong, right]])
  })

  it.each(['提供有效的保障。', '这是不断的努力。', '属地管理、当地群众。', '肯定价值的同时。', '全面的推广工作'])('leaves %s alone', (sentence) => {
    expect(marksOf('wrong_character', sentence)).toEqual([])
  })
})
