import { describe, expect, it } from 'vitest'

import { marksOf, reply } from '#ingest/proofreading/testing.ts'

describe('days', () => {
  it.each(['2024年2月30日', '4月31日', '2023年2月29日', '2024年13月1日', '二〇二二年七月三十二日'])('no calendar has %s', (day) => {
    expect(marksOf('impossible_date', `该中心于${day}启用。`).map(([quote]) => quote)).toEqual([day])
  })

  it.each(['2024年2月29日', '3月31日', '二〇二三年五月廿六日', '2024年10月', '3个月内、5月至10月'])('there is %s', (day) => {
    expect(marksOf('impossible_date', `该中心于${day}启用。`)).toEqual([])
  })

  it('fall on their weekday', () => {
    expect(marksOf('weekday_mismatch', '定于2025年6月12日（星期三）召开。').map(([quote]) => quote)).toEqual(['2025年6月12日（星期三）'])
    expect(marksOf('weekday_mismatch', '定于2025年6月12日（星期四）召开。')).toEqual([])
  })
})

describe('the order of dates', () => {
  it.each([
    ['printed before it was signed', { after: '临州市南城区卫生健康局办公室　2024年5月20日印发' }],
    ['due before it was promised', { body: '一、情况\n力争2023年底前完成改造。' }],
    ['planned for a year that is over', { body: '一、下一步打算\n到2022年底，实现全覆盖。' }],
    ['counted to a day to come', { body: '一、情况\n截至2025年5月31日，共签约3万人。' }],
  ])('is wrong: %s', (_case, parts) => {
    expect(marksOf('date_order', reply(parts))).toHaveLength(1)
  })

  it.each([
    ['what was planned then', { body: '一、情况\n该项目原计划2023年底前完成，因故延期。' }],
    ['what is still to come', { body: '一、下一步打算\n力争2024年底前完成，到2025年实现全覆盖。' }],
    ['what was reached by then', { body: '一、情况\n截至2023年底，已覆盖80%。' }],
    ['printed later', { after: '临州市南城区卫生健康局办公室　2024年6月5日印发' }],
  ])('is right: %s', (_case, parts) => {
    expect(marksOf('date_order', reply(parts))).toEqual([])
  })
})
