import { describe, expect, it } from 'vitest'

import { findDeadlines } from '#ingest/facts/deadlines.ts'

const read = (text: string, writtenOn: string | null = null) => findDeadlines(text, writtenOn).map(({ raw, date, precision }) => [raw, date, precision])

describe('a deadline', () => {
  it.each([
    ['到2025年，建成1个基地', '到2025年', '2025-12-31', 'year'],
    ['到2025年底，全区达标', '到2025年底', '2025-12-31', 'year_end'],
    ['2026年底前全部完成', '2026年底前', '2026-12-31', 'year_end'],
    ['力争该院于2023年下半年试运行', '2023年下半年', '2023-12-31', 'half_year'],
    ['计划2027年上半年开诊', '2027年上半年', '2027-06-30', 'half_year'],
    ['2026年第二季度启动招标', '2026年第二季度', '2026-06-30', 'quarter'],
    ['2024年9月底前印发', '2024年9月底前', '2024-09-30', 'month'],
    ['预计2024年2月完工', '2024年2月', '2024-02-29', 'month'],
    ['确保2025年6月30日前验收', '2025年6月30日前', '2025-06-30', 'day'],
    ['“十四五”期间新建3个急救站', '“十四五”期间', '2025-12-31', 'plan_period'],
    ['在十四五末投入使用', '十四五末', '2025-12-31', 'plan_end'],
    ['每5年动态调整', '每5年', null, 'recurring'],
    ['每年遴选至少9名业务骨干', '每年', null, 'recurring'],
    ['三年内实现全覆盖', '三年内', null, 'term'],
  ])('in %s is %s', (text, raw, date, precision) => {
    expect(read(text)).toEqual([[raw, date, precision]])
  })

  it('is not when something begins', () => {
    expect(read('自2026年9月起每月举办1场')).toEqual([['每月', null, 'recurring']])
    for (const begun of ['从2026年9月开始实施', '2026年5月以来', '自2026年1月1日施行']) expect(read(begun)).toEqual([])
    expect(read('从2026年5月起，至2026年9月底前完成')).toEqual([['至2026年9月底前', '2026-09-30', 'month']])
    expect(read('2026年9月起草完成')).toEqual([['2026年9月', '2026-09-30', 'month']])
  })

  it('in words counts from the day of the document, and has no date without one', () => {
    expect(read('今年底前投入使用', '2024-05-30')).toEqual([['今年底前', '2024-12-31', 'year_end']])
    expect(read('明年上半年开工', '2024-05-30')).toEqual([['明年上半年', '2025-06-30', 'half_year']])
    expect(read('年底前完成', '2024-05-30')).toEqual([['年底前', '2024-12-31', 'year_end']])
    expect(read('拟在第三季度提请审定', '2024-05-30')).toEqual([['第三季度', '2024-09-30', 'quarter']])
    expect(read('9月底前完成整改，10月1日前公布', '2024-05-30')).toEqual([['9月底前', '2024-09-30', 'month'], ['10月1日前', '2024-10-01', 'day']])
    expect(read('今年底前投入使用')).toEqual([['今年底前', null, 'year_end']])
  })

  it('is counted from the day of the document, where that is what it counts from', () => {
    expect(read('自本方案印发之日起90日内完成', '2025-04-10')).toEqual([['自本方案印发之日起90日内', '2025-07-09', 'day']])
    expect(read('自发文之日起三个月内完成', '2024-11-30')).toEqual([['自发文之日起三个月内', '2025-02-28', 'day']])
    expect(read('自发文之日起10个工作日内反馈', '2025-04-10')).toEqual([['自发文之日起10个工作日内', null, 'term']])
    expect(read('自受理之日起20日内办结', '2025-04-10')).toEqual([['自受理之日起20日内', null, 'term']])
    expect(read('自答复之日起30日内完成')).toEqual([['自答复之日起30日内', null, 'term']])
  })

  it('may be a feast or a term of office', () => {
    expect(read('力争国庆节前开通', '2025-06-11')).toEqual([['国庆节前', '2025-09-30', 'day']])
    expect(read('明年元旦前启用', '2025-06-11')).toEqual([['明年元旦前', '2025-12-31', 'day']])
    expect(read('五一前完成', '2025-06-11')).toEqual([['五一前', '2026-04-30', 'day']])
    expect(read('本届政府任期内建成')).toEqual([['本届政府任期内', null, 'term']])
    expect(read('三季度前完成', '2025-06-11')).toEqual([['三季度前', '2025-09-30', 'quarter']])
  })

  it('is no plan that is named', () => {
    for (const named of ['列入“十五五”规划项目库', '编制“十四五”民政事业发展规划', '“十四五”规划纲要明确']) expect(read(named)).toEqual([])
    expect(read('“十五五”期间建成3家')).toEqual([['“十五五”期间', '2030-12-31', 'plan_period']])
  })

  it('of a span of years is its last day', () => {
    expect(read('2024年至2026年实施三年行动')).toEqual([['2024年至2026年', '2026-12-31', 'year']])
    expect(read('2024-2026年')).toEqual([['2024-2026年', '2026-12-31', 'year']])
  })

  it('that no calendar has stays without a date', () => {
    expect(read('2025年2月30日前')).toEqual([['2025年2月30日前', null, 'day']])
  })
})
