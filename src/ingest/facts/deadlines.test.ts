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

  it('of a span of years is its last day', () => {
    expect(read('2024年至2026年实施三年行动')).toEqual([['2024年至2026年', '2026-12-31', 'year']])
    expect(read('2024-2026年')).toEqual([['2024-2026年', '2026-12-31', 'year']])
  })

  it('that no calendar has stays without a date', () => {
    expect(read('2025年2月30日前')).toEqual([['2025年2月30日前', null, 'day']])
  })
})
