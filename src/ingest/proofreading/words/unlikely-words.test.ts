import { describe, expect, it } from 'vitest'

import { marksOf } from '#ingest/proofreading/testing.ts'

describe('two characters that are no word', () => {
  it.each([
    ['研究制定了建设方按。', '方按', '方案'],
    ['群众获得优质医料。', '医料', '医疗'],
    ['依托社区提供务服。', '务服', '服务'],
    ['群众期待早日落时。', '落时', '落实'],
  ])('in %s', (sentence, wrong, right) => {
    expect(marksOf('wrong_character', sentence)).toEqual([[wrong, right]])
  })

  it.each(['区住建局、区人社局参与。', '（保政办函〔2023〕25号）', '歙县深渡镇中心卫生院', '深化提质强医工程。', '主办件于5月底前答复。', '尊敬的荣如代表：', '网上零售额限上单位增长较快。', '推进半导体智造基地建设。', '依法做好供地工作。'])('leaves names and unlisted words alone: %s', (sentence) => {
    expect(marksOf('wrong_character', sentence)).toEqual([])
  })
})
