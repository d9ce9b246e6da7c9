import { describe, expect, it } from 'vitest'

import { marksOf } from '#ingest/proofreading/testing.ts'

describe('slips in set phrases', () => {
  it.each([
    ['a character that sounds alike', '加强医疗就治。', '医疗就治', '医疗救治'],
    ['one that looks alike', '我局将一如既住做好工作。', '一如既住', '一如既往'],
    ['one that is another word', '完善医保支持方式改革。', '医保支持方式改革', '医保支付方式改革'],
    ['two that changed places', '完善分级疗诊制度。', '分级疗诊制度', '分级诊疗制度'],
  ])('%s', (_case, sentence, wrong, right) => {
    expect(marksOf('wrong_character', sentence)).toContainEqual([wrong, right])
  })

  it('a character that is missing inside', () => {
    expect(marksOf('missing_character', '新建社区卫生服中心1家。')).toEqual([['社区卫生服中心', '社区卫生服务中心']])
    expect(marksOf('missing_character', '区政府高度视此项工作。')).toEqual([['高度视', '高度重视']])
  })

  it.each(['将信息划转至省平台。', '由上级医院派出专家。', '按照正规化建设要求推进。', '学科布局更加合理。', '利用高桥乡卫生院用房。'])('leaves their neighbours alone: %s', (sentence) => {
    expect([...marksOf('wrong_character', sentence), ...marksOf('missing_character', sentence)]).toEqual([])
  })
})
