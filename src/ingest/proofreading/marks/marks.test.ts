import { describe, expect, it } from 'vitest'

import { marksOf } from '#ingest/proofreading/testing.ts'

describe('punctuation', () => {
  it.each(['加强领导，，压实责任。', '高血压、糖尿病、等慢性病。', '成效明显；。'])('is doubled in %s', (sentence) => {
    expect(marksOf('mark_doubled', sentence)).toHaveLength(1)
  })

  it.each(['落实《医疗机构管理条例要求。', '开展“敬老月活动。', '二级医院（含民营医院专科医生参加。', '落实医疗机构管理条例》要求。'])('lacks its partner in %s', (sentence) => {
    expect(marksOf('mark_unpaired', sentence)).toHaveLength(1)
  })

  it.each(['（一）加强领导（含培训）。', '1）加强领导。2）压实责任。', '“十四五”时期，落实《条例》（试行）。', '《关于印发〈办法〉的通知》', '遵循等价有偿、等额补助的原则。', '他说：“好。\n“很好。”'])('is right in %s', (text) => {
    expect([...marksOf('mark_unpaired', text), ...marksOf('mark_doubled', text)]).toEqual([])
  })

  it('is full width between Chinese characters', () => {
    expect(marksOf('half_width_mark', '加强领导,压实责任。')).toEqual([[',', '，']])
    expect(marksOf('half_width_mark', '某医院(原县医院)搬迁。')).toEqual([['(原县医院)', '（原县医院）']])
    expect(marksOf('half_width_mark', '比例为1:2，共3,500人。')).toEqual([])
  })

  it.each([['达到95%,比上年提高。', ','], ['目前（截至6月底)已完成。', '（截至6月底)'], ['推行"双向转诊"制度。', '"双向转诊"']])('is of one width in %s', (sentence, seen) => {
    expect(marksOf('half_width_mark', sentence).map(([quote]) => quote)).toEqual([seen])
  })

  it('is a number of the width that the text has', () => {
    expect(marksOf('width_mixed', '共3家医院、5个中心、12个站点，床位１２00张，其中2家为2024年新建。')).toEqual([['１２', '12']])
    expect(marksOf('width_mixed', '共３家医院、５个中心、１２个站点。')).toEqual([])
  })
})
