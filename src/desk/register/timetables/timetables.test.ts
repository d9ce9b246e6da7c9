import { describe, expect, it } from 'vitest'
import { plainDays, plainTimes } from '#desk/register/timetables/read-times.ts'
import { readHoursRow } from '#desk/register/timetables/read-hours-row.ts'
import { sessionsText } from '#hours/session-text.ts'

describe('times as tables write them', () => {
  it.each([
    ['8:00-12:00, 14:30-17:30', '8:00-12:00,14:30-17:30'], ['8：00—12：00 14：30～17：30', '8:00-12:00,14:30-17:30'], ['8点半至12点；14.30-17.30', '8:30-12:00,14:30-17:30'], ['08:00:00', '08:00'], ['0.333333333333333', '8:00'], ['.75', '18:00'],
    ['上午8:00-11:30、下午2:30-5:30', '上午8:00-11:30,下午2:30-5:30'], ['8时30分-12时', '8:30-12:00'], ['24小时', '24小时'],
  ])('%s', (cell, plain) => {
    expect(plainTimes(cell)).toBe(plain)
  })

  it.each([['工作日', '周一至周五'], ['1-5', '周一至五'], ['一至五', '周一至五'], ['周末', '周六、日'], ['每日', '每天'], ['周一 至 周六', '周一至周六'], ['周二,周四', '周二、周四'], ['礼拜三', '星期三']])('days %s', (cell, plain) => {
    expect(plainDays(cell)).toBe(plain)
  })
})

const lines = (columns: string[], ...cells: string[]) => sessionsText(readHoursRow(cells, columns).sessions).split('\n')
const problems = (columns: string[], ...cells: string[]) => readHoursRow(cells, columns).problems.map(({ field, key }) => [field, key])

describe('a row of opening hours', () => {
  it('is a span with its days', () => {
    expect(lines(['name', 'label', 'days', 'opens', 'closes'], '甲', '夜间门诊', '周二、四', '18:00', '20:30')).toEqual(['夜诊 周二、四 18:00-20:30'])
    expect(lines(['name', 'days', 'span'], '甲', '工作日', '8:00-12:00，14:30-17:30')).toEqual(['门诊 周一至周五 08:00-12:00', '门诊 周一至周五 14:30-17:30'])
    expect(lines(['name', 'service', 'label', 'days', 'weeks', 'span'], '甲', '儿童接种', '接种', '周六', '第2、4周', '8:00-11:00')).toEqual(['接种 周六 第2、4周 08:00-11:00'])
    expect(lines(['name', 'days', 'span', 'specialty', 'home'], '甲', '周四', '8:00-11:00', '心血管内科', '某市第一医院')).toEqual(['专家坐诊 周四 08:00-11:00 心血管内科 来自 某市第一医院'])
  })

  it('may be of a department that is no service, and keeps its remark', () => {
    expect(lines(['name', 'service', 'days', 'span', 'remark'], '甲', '儿科', '工作日', '8:00-11:30', '凭号就诊, 限30人')).toEqual(['儿科 周一至周五 08:00-11:30 备注 凭号就诊,限30人'])
    expect(lines(['name', 'service', 'monday', 'sunday'], '甲', '口腔科（二楼）', '8:00-12:00', '休息')).toEqual(['口腔科(二楼) 周一 08:00-12:00'])
  })

  it('is a week with a column for each day, equal days as one', () => {
    expect(lines(['name', 'monday', 'tuesday', 'wednesday', 'saturday', 'sunday'], '甲', '8:00-12:00, 14:30-17:30', '8:00-12:00,14:30-17:30', '8:00-12:00', '9:00-11:00', '休息'))
      .toEqual(['门诊 周一至周三 08:00-12:00', '门诊 周一、二 14:30-17:30', '门诊 周六 09:00-11:00'])
  })

  it('that cannot be read says where', () => {
    expect(problems(['name', 'monday', 'tuesday'], '甲', '8:00-12:00', '上午')).toEqual([['tuesday', 'times_unreadable']])
    expect(problems(['name', 'days', 'opens'], '甲', '周一', '8:00')).toEqual([['closes', 'times_missing']])
    expect(problems(['name', 'span'], '甲', '8:00-12:00')).toEqual([['days', 'days_missing']])
    expect(problems(['name', 'days', 'span'], '甲', '某天', '8:00-12:00')).toEqual([['days', 'times_unreadable']])
    expect(problems(['name', 'service', 'holidays'], '甲', '占星', '也许')).toEqual([['service', 'service_unreadable'], ['holidays', 'holidays_unreadable']])
    expect(problems(['name', 'days', 'span'], '甲', '周一', '12:00-12:00')).toEqual([['span', 'times_unreadable']])
  })
})
