import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { Schedule } from '#hours/schedule.ts'
import { heldSessions } from '#open-data/sessions/held-sessions.ts'
import { type CalendarEvent, iCalendar } from '#open-data/sessions/ical.ts'

const timetable = (known: Partial<Schedule> & { serviceCode?: string | null }) => ({
  serviceCode: 'EXPERT', sessions: [{ label: 'expert' as const, days: [1, 2, 3, 4, 5], opens: '08:00', closes: '11:30', weeks: null }], exceptions: [], holidays: 'state' as const, validFrom: null, validTo: null, ...known,
})
const open = { status: 'operating', events: [], offers: [{ serviceCode: 'EXPERT', registered: 'offered', switches: [] }] } as const
const daysOf = (sessions: { day: string }[]) => sessions.map(({ day }) => day)

describe('the sessions of a facility', () => {
  it('leave out a holiday and take in the weekend day worked in exchange', () => {
    const held = daysOf(heldSessions({ ...open, schedules: [timetable({})] }, '2026-09-28', 14))
    expect(held).toEqual(['2026-09-28', '2026-09-29', '2026-09-30', '2026-10-08', '2026-10-09', '2026-10-10'])
  })

  it('leave out a day the timetable excepts', () => {
    const exceptions = [{ from: '2026-11-26', to: '2026-11-26', closed: true, sessions: [], reason: '外出学习' }]
    expect(daysOf(heldSessions({ ...open, schedules: [timetable({ exceptions })] }, '2026-11-26', 2))).toEqual(['2026-11-27'])
  })

  it('are not certain in a year whose holidays are not announced', () => {
    const [first] = heldSessions({ ...open, schedules: [timetable({})] }, '2031-03-03', 1)
    expect(first).toMatchObject({ sure: false, reason: { key: 'not-announced', year: 2031 } })
  })

  it('stop while an order pauses the service, and go on after it', () => {
    const switches = [{ status: 'paused', effectiveOn: '2026-11-24', until: '2026-11-25', basis: '通知' }] as const
    const offers = [{ serviceCode: 'EXPERT', registered: 'offered', switches }] as const
    expect(daysOf(heldSessions({ ...open, offers, schedules: [timetable({})] }, '2026-11-23', 4))).toEqual(['2026-11-23', '2026-11-26'])
  })

  it('end with the house', () => {
    const events = [{ kind: 'closed', effective: '2026-11-25', expected: false, withdrawnAt: null, ordinal: 0 }] as const
    expect(daysOf(heldSessions({ ...open, events, schedules: [timetable({})] }, '2026-11-24', 4))).toEqual(['2026-11-24'])
  })

  it('say who comes', () => {
    const sessions = [{ label: 'expert' as const, days: [4], opens: '08:00', closes: '11:00', weeks: null, visit: { specialty: '心内科', home: '某市第一医院' } }]
    expect(heldSessions({ ...open, schedules: [timetable({ sessions })] }, '2026-11-26', 1)).toMatchObject([{ visit: { home: '某市第一医院' } }])
  })

  it('are none where the timetable says nothing', () => {
    const sessions = [{ label: 'expert' as const, days: [1, 2, 3, 4, 5, 6, 7], opens: '00:00', closes: '00:00', weeks: null }]
    expect(heldSessions({ ...open, schedules: [timetable({ sessions })] }, '2026-11-26', 7)).toEqual([])
  })
})

describe('the calendar', () => {
  const event: CalendarEvent = {
    uid: 'a@example.gov.cn', day: '2026-11-26', start: 1320, end: 1560, summary: '夜诊；禾山, 街道\\社区卫生服务中心，名称长到一行写不下所以要折成几行才行', description: '第一行\n第二行', location: '湖里区一号',
    point: { lat: 24.5125, lng: 118.1466 }, url: 'https://example.gov.cn/huli/facilities/he-shan', category: '夜诊', sure: false,
  }
  const written = iCalendar('禾山', [event], '2026-11-26')
  const parsed = new ICAL.Component(ICAL.parse(written))
  const read = new ICAL.Event(parsed.getFirstSubcomponent('vevent')!)

  it('is read by others as it was meant', () => {
    expect(read.summary).toBe(event.summary)
    expect(read.description).toBe(event.description)
    expect(parsed.getFirstSubcomponent('vevent')!.getFirstPropertyValue('status')).toBe('TENTATIVE')
  })

  it('has the hours of China, past midnight too', () => {
    ICAL.TimezoneService.register(parsed.getFirstSubcomponent('vtimezone')!)
    expect(read.startDate.toJSDate().toISOString()).toBe('2026-11-26T14:00:00.000Z')
    expect(read.endDate.toJSDate().toISOString()).toBe('2026-11-26T18:00:00.000Z')
  })

  it('may have a deadline of a whole day', () => {
    const deadline = new ICAL.Component(ICAL.parse(iCalendar('承诺', [{ uid: 'b', day: '2026-12-31', summary: '期限：建成', description: null, url: 'https://example.gov.cn/', category: '承诺' }], '2026-11-26'))).getFirstSubcomponent('vevent')!
    const [start, end] = ['dtstart', 'dtend'].map((name) => deadline.getFirstPropertyValue(name) as ICAL.Time)
    expect([start!.isDate, start!.toString(), end!.toString()]).toEqual([true, '2026-12-31', '2027-01-01'])
  })

  it('has lines of at most 75 octets, ended as the standard says', () => {
    const lines = written.split('\r\n')
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(lines.at(-1)).toBe('')
  })
})
