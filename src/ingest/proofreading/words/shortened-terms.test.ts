import { describe, expect, it } from 'vitest'

import { marksOf } from '#ingest/proofreading/testing.ts'

describe('names that lack a word', () => {
  it('are told from the full name in the same text', () => {
    const text = '8家社区卫生中心达到标准。\n4家社区卫生服务中心达到推荐标准。'
    expect(marksOf('missing_word', text)).toEqual([['社区卫生中心', '社区卫生服务中心']])
    expect(marksOf('missing_word', '8家社区卫生中心达到标准。')).toEqual([])
  })

  it('or are wrong by themselves', () => {
    expect(marksOf('missing_word', '成立深化医药卫生体制领导小组。')).toEqual([['医药卫生体制领导小组', '医药卫生体制改革领导小组']])
    expect(marksOf('missing_character', '某区卫生健局负责。')).toEqual([['卫生健', '卫生健康']])
  })
})
