import { describe, expect, it } from 'vitest'
import { readHead } from '#desk/register/table/columns.ts'
import { readVillageRow } from '#desk/register/villages/read-village-row.ts'

describe('a table of villages', () => {
  it('is known by its heads, whatever they are called', () => {
    const rows = [['空白村巡诊派驻情况表'], ['序号', '乡镇', '行政村名称', '服务方式', '责任单位', '巡诊时间', '开始时间', '备注']].map((cells, index) => ({ line: index + 1, cells }))
    expect(readHead('villages', rows)).toEqual({ at: 1, columns: [null, 'street', 'village', 'mode', 'provider', 'sessions', 'since', null] })
  })

  it.each([
    ['巡诊', 'roving'], ['派驻（医生）', 'posted'], ['邻（联）村延伸', 'neighbour'], ['邻村卫生所延伸服务', 'neighbour'], ['村卫生室', 'clinic'], ['有村卫生所', 'clinic'], ['流动医疗车', 'mobile'], ['空白村', 'none'], ['Roving', 'roving'],
  ])('%s is read as %s', (cell, mode) => expect(readVillageRow([cell], ['mode'])).toEqual({ cells: { mode }, problems: [] }))

  it.each([['mode', '看情况', 'mode_unreadable'], ['sessions', '有空就来', 'sessions_unreadable'], ['since', '去年', 'day_unreadable'], ['since', '2026-02-30', 'day_unreadable'], ['nextCheck', '2026年', 'table_day_unreadable']] as const)('of %s, %s is refused', (field, cell, key) => {
    expect(readVillageRow([cell], [field])).toEqual({ cells: {}, problems: [{ field, key, asked: false }] })
  })

  it('reads times by the lines of a timetable, and days as far as known', () => {
    expect(readVillageRow(['巡诊 周二 8:30-11:00；周四 第2、4周 14:30－17:00', '2024年3月', '2025年'], ['sessions', 'since', 'until']).cells).toEqual({ sessions: '门诊 周二 08:30-11:00\n门诊 周四 第2、4周 14:30-17:00', since: '2024-03', until: '2025' })
  })

  it('ends no earlier than it begins', () => {
    const keys = (since: string, until: string) => readVillageRow([since, until], ['since', 'until']).problems.map(({ key }) => key)
    expect([keys('2024-03', '2024'), keys('2024-03-02', '2024-03'), keys('2024-03', '2024-02'), keys('2024', '2023-12-31')]).toEqual([[], [], ['ends_before_it_begins'], ['ends_before_it_begins']])
  })
})
