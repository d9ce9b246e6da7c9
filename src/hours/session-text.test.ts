import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SESSION_LABELS, type Session } from '#hours/schedule.ts'
import { readSessions, sessionsText } from '#hours/session-text.ts'

const time = fc.nat(1439).map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`)
const anySession: fc.Arbitrary<Session> = fc.record({
  label: fc.constantFrom(...SESSION_LABELS),
  days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }).map((days) => days.toSorted()),
  opens: time, closes: time,
  weeks: fc.oneof(fc.constant(null), fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1 })),
  beside: fc.record({ department: fc.constantFrom('儿科', '口腔科', '糖尿病门诊(二楼)'), remark: fc.constantFrom('凭号就诊', '限30人 先到先看') }, { requiredKeys: [] }),
}).map(({ beside, ...session }) => ({ ...session, ...beside })).filter(({ opens, closes }) => opens !== closes)

describe('a timetable as staff write it', () => {
  it('is read back as it was', () => {
    fc.assert(fc.property(fc.array(anySession), (sessions) => {
      expect(readSessions(sessionsText(sessions))).toEqual({ sessions, issues: [] })
    }))
  })

  it.each([
    ['周一至周五 8:00-17:30', [{ label: 'general', days: [1, 2, 3, 4, 5], opens: '08:00', closes: '17:30' }]],
    ['门诊 周一至周五 8：00～11：30，14:30至17:30', [{ opens: '08:00', closes: '11:30' }, { opens: '14:30', closes: '17:30' }]],
    ['夜诊 星期二、四 18:00-20:30', [{ label: 'night', days: [2, 4] }]],
    ['周末门诊 周六日 8:00-11:30', [{ label: 'weekend', days: [6, 7] }]],
    ['接种 周六 第2、4周 8:00-11:00', [{ label: 'vaccination', weeks: [2, 4] }]],
    ['急诊 每天 00:00-24:00', [{ days: [1, 2, 3, 4, 5, 6, 7], closes: '24:00' }]],
    ['急诊 每天 24小时', [{ label: 'emergency', opens: '00:00', closes: '24:00' }]],
    ['门诊 周一至周五 8:00-11:30， 14:30-17:30', [{ closes: '11:30' }, { opens: '14:30' }]],
    ['周一至周六 上午8:00-11:30，下午2:30-5:30', [{ label: 'morning', opens: '08:00' }, { label: 'afternoon', opens: '14:30', closes: '17:30' }]],
    ['专家坐诊 周四 8:00-11:00 心血管内科 来自 某市第一医院', [{ label: 'expert', visit: { specialty: '心血管内科', home: '某市第一医院' } }]],
    ['专家坐诊 周四 8:00-11:00 来自某市第一医院', [{ visit: { specialty: null, home: '某市第一医院' } }]],
    ['儿科 周一至周五 8:00-11:30', [{ label: 'general', department: '儿科', days: [1, 2, 3, 4, 5] }]],
    ['糖尿病门诊（二楼） 周二 下午2:30-5:30', [{ label: 'afternoon', department: '糖尿病门诊(二楼)', opens: '14:30' }]],
    ['中医科 夜诊 周三 18:00-20:00 备注：凭号就诊，限30人', [{ label: 'night', department: '中医科', remark: '凭号就诊,限30人' }]],
    ['心内科 专家坐诊 周四 8:00-11:00 来自 某市第一医院 备注 逢单周', [{ label: 'expert', department: '心内科', visit: { specialty: null, home: '某市第一医院' }, remark: '逢单周' }]],
    ['门诊 周一 8:00-11:00 备注 现场取号', [{ label: 'general', remark: '现场取号' }]],
    ['专家坐诊 周四 8:00-11:00 儿科 副主任医师', [{ visit: { specialty: '儿科 副主任医师', home: null } }]],
  ])('%s', (line, sessions) => expect(readSessions(line)).toMatchObject({ sessions, issues: [] }))

  it('names the line and what is wrong with it, and guesses nothing', () => {
    expect(readSessions('门诊 周一 8:00-11:30 很多人').issues).toEqual([{ line: 1, key: 'who' }])
    expect(readSessions('急诊 每天 00:00-00:00').issues).toEqual([{ line: 1, key: 'times' }])
    expect(readSessions('门诊 周一 8:00-11:30\n\n随便 周一 8:00-9:00\n门诊 八点\n门诊 周一 25:00-26:00\n门诊 周五至周一 8:00-9:00').issues).toEqual([
      { line: 3, key: 'label' }, { line: 4, key: 'days' }, { line: 5, key: 'times' }, { line: 6, key: 'days' },
    ])
  })

  it('keeps who comes when it is read back', () => {
    const line = '专家坐诊 周二、周四 第1、3周 08:00-11:00 心血管内科 主任医师 来自 某市第一医院'
    expect(sessionsText(readSessions(line).sessions)).toBe(line.replace('、周四', '、四'))
  })

  it('never fails, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'周一二三至到每天第、门诊夜 \n\t08:1-~—,，；😀\u0000'), maxLength: 60 }), (text) => {
      const { sessions } = readSessions(text)
      expect(sessions.every(({ days }) => days.length > 0)).toBe(true)
    }))
  })
})
