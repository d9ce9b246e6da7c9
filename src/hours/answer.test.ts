import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAfter, dayKind, weekdayOf } from '#calendar/day-kind.ts'
import { answerAt } from '#hours/answer.ts'
import { minutesOf } from '#hours/day-plan.ts'
import type { HolidayPolicy, Schedule, Session } from '#hours/schedule.ts'

const session = (days: number[], opens: string, closes: string, rest: Partial<Session> = {}): Session => ({ label: 'general', days, opens, closes, weeks: null, ...rest })
const timetable = (sessions: Session[], rest: Partial<Schedule> = {}): Schedule => ({ sessions, exceptions: [], holidays: 'state', validFrom: null, validTo: null, ...rest })
const at = (schedule: Schedule, day: string, time: string) => answerAt([schedule], { day, minute: minutesOf(time) })

const WORKDAYS = [1, 2, 3, 4, 5]
const CLINIC = timetable([session(WORKDAYS, '08:00', '12:00', { label: 'morning' }), session(WORKDAYS, '14:30', '17:30', { label: 'afternoon' })])

const allDays: string[] = []
for (let day = '2024-01-01'; day <= '2026-12-31'; day = dayAfter(day)) allDays.push(day)

describe('a clinic that follows the state’s holidays', () => {
  it('is open at ten on every workday of 2024 to 2026, moved ones included, and on no other day', () => {
    const wrong = allDays.filter((day) => {
      const works = ['workday', 'moved-workday'].includes(dayKind(day).kind)
      return at(CLINIC, day, '10:00').answer !== (works ? 'open' : 'closed')
    })
    expect(wrong).toEqual([])
  })

  it.each([
    ['2025-01-29', 'closed'], ['2025-04-04', 'closed'], ['2025-10-06', 'closed'], ['2026-02-17', 'closed'],
    ['2025-02-08', 'open'], ['2025-01-26', 'open'], ['2025-10-11', 'open'], ['2025-01-25', 'closed'], ['2025-01-27', 'open'],
  ])('on %s is %s at ten', (day, answer) => expect(at(CLINIC, day, '10:00').answer).toBe(answer))

  it('says which holiday closes it', () => {
    expect(at(CLINIC, '2025-01-29', '10:00')).toMatchObject({ reason: { key: 'holiday', holiday: '春节' }, next: { day: '2025-02-05', minute: 480, label: 'morning' } })
  })

  it('answers for 2027 that nobody has announced it, by day; by night it is closed whatever is announced', () => {
    expect(at(CLINIC, '2027-03-03', '10:00')).toMatchObject({ answer: 'unknown', reason: { key: 'not-announced', year: 2027 } })
    expect(at(CLINIC, '2027-03-06', '10:00').answer).toBe('unknown')
    expect(at(CLINIC, '2027-03-03', '03:00').answer).toBe('closed')
  })
})

describe('the other holiday rules', () => {
  const on = (holidays: HolidayPolicy, day: string) => at({ ...CLINIC, holidays }, day, '10:00')
  it('open keeps the week, also in a year nobody has announced', () => {
    expect([on('open', '2025-01-29').answer, on('open', '2025-02-08').answer, on('open', '2027-03-03').answer]).toEqual(['open', 'closed', 'open'])
  })
  it('closed closes on days off and works no weekend', () => {
    expect([on('closed', '2025-01-29').answer, on('closed', '2025-02-08').answer, on('closed', '2025-02-05').answer]).toEqual(['closed', 'closed', 'open'])
  })
  it('unknown does not say, and says why', () => {
    expect(on('unknown', '2025-01-29')).toMatchObject({ answer: 'unknown', reason: { key: 'holiday-unknown', holiday: '春节' } })
    expect(on('unknown', '2025-02-08')).toMatchObject({ answer: 'unknown', reason: { key: 'moved-workday-unknown', holiday: '春节' } })
    expect(on('unknown', '2025-02-05').answer).toBe('open')
  })
  it('a Tuesday’s session on a moved workday is not known: nobody says which weekday it stands for', () => {
    expect(at(timetable([session([2], '14:00', '16:00', { label: 'vaccination' })]), '2025-02-08', '15:00')).toMatchObject({ answer: 'unknown', reason: { key: 'moved-workday-unknown' } })
  })
})

describe('an evening session from 18:00 to 20:30', () => {
  const evening = timetable([...CLINIC.sessions, session(WORKDAYS, '18:00', '20:30', { label: 'night' })])
  it('is open at 20:29 and over at 20:30', () => {
    expect(at(evening, '2025-06-12', '20:29')).toMatchObject({ answer: 'open', label: 'night', until: { minute: minutesOf('20:30') } })
    expect(at(evening, '2025-06-12', '20:30')).toMatchObject({ answer: 'closed', reason: { key: 'after' }, next: { day: '2025-06-13', minute: 480 } })
  })
  it('is announced at 17:45, between two sessions', () => {
    expect(at(evening, '2025-06-12', '17:45')).toMatchObject({ answer: 'closed', reason: { key: 'between' }, next: { day: '2025-06-12', minute: 1080, label: 'night' } })
  })
})

describe('nights and ends', () => {
  const night = timetable([session([5], '20:00', '02:00', { label: 'emergency' })], { holidays: 'open' })
  it('go on past midnight into a day without hours of its own', () => {
    expect(at(night, '2025-06-13', '23:59')).toMatchObject({ answer: 'open', until: { day: '2025-06-14', minute: 120 } })
    expect([at(night, '2025-06-14', '01:59').answer, at(night, '2025-06-14', '02:00').answer]).toEqual(['open', 'closed'])
  })
  it('that are the same, 00:00 to 00:00, say nothing', () => {
    expect(at(timetable([session([4], '00:00', '00:00')]), '2025-06-12', '10:00')).toMatchObject({ answer: 'unknown', reason: { key: 'malformed' } })
  })
  it('of sessions that touch are one: the house is open until the last', () => {
    expect(at(timetable([session([4], '08:00', '12:00'), session([4], '12:00', '17:30')]), '2025-06-12', '09:00')).toMatchObject({ until: { minute: minutesOf('17:30') } })
  })
})

describe('exceptions', () => {
  it('come before holidays and the week, and the last one written counts', () => {
    const duty = timetable(CLINIC.sessions, { exceptions: [{ from: '2025-01-28', to: '2025-02-04', closed: false, sessions: [session([1], '09:00', '11:00')], reason: '春节值班' }, { from: '2025-01-30', to: '2025-01-30', closed: true, sessions: [], reason: '停电' }] })
    expect(at(duty, '2025-01-29', '10:00')).toMatchObject({ answer: 'open', reason: { key: 'exception', words: '春节值班' } })
    expect(at(duty, '2025-01-30', '10:00')).toMatchObject({ answer: 'closed', reason: { key: 'exception', words: '停电' } })
  })
  it('the second Saturday of a month', () => {
    const second = timetable([session([6], '08:00', '11:30', { weeks: [2], label: 'weekend' })])
    expect(['2026-11-07', '2026-11-14', '2026-11-21'].map((day) => at(second, day, '09:00').answer)).toEqual(['closed', 'open', 'closed'])
  })
  it('a winter’s timetable holds in winter only', () => {
    const summer = timetable([session(WORKDAYS, '08:00', '11:00')], { validFrom: '2025-05-01', validTo: '2025-09-30' })
    const winter = timetable([session(WORKDAYS, '09:00', '12:00')], { validFrom: '2025-10-01', validTo: '2026-04-30' })
    expect(answerAt([summer, winter], { day: '2025-06-12', minute: 510 }).answer).toBe('open')
    expect(answerAt([summer, winter], { day: '2025-11-12', minute: 510 }).answer).toBe('closed')
    expect(answerAt([summer], { day: '2025-11-12', minute: 510 })).toMatchObject({ answer: 'unknown', reason: { key: 'not-valid' } })
  })
})

const time = fc.nat(95).map((quarter) => `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`)
const anySession = fc.record({ days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), opens: time, closes: time }).map(({ days, opens, closes }) => session(days, opens, closes))
const anyTimetable = fc.array(anySession, { maxLength: 4 }).map((sessions) => timetable(sessions))
const moment = fc.record({ day: fc.constantFrom(...allDays), minute: fc.nat(1439) })

describe('whatever the timetable', () => {
  it('no timetable is no answer', () => expect(answerAt([], { day: '2025-06-12', minute: 600 })).toEqual({ answer: 'unknown', reason: { key: 'no-source' }, next: null }))

  it('with the week kept, it is open in the spans of the week and nowhere else', () => {
    fc.assert(fc.property(anyTimetable, moment, (drawn, when) => {
      const usual = { ...drawn, holidays: 'open' as const, sessions: drawn.sessions.filter(({ opens, closes }) => opens !== closes) }
      const within = usual.sessions.some(({ days, opens, closes }) => {
        const [from, to] = [minutesOf(opens), minutesOf(closes)]
        const [today, yesterday] = [weekdayOf(when.day), weekdayOf(dayAfter(when.day, -1))]
        return to > from ? days.includes(today) && from <= when.minute && when.minute < to : (days.includes(today) && from <= when.minute) || (days.includes(yesterday) && when.minute < to)
      })
      expect(answerAt([usual], when).answer).toBe(within ? 'open' : 'closed')
    }))
  })

  it('knowing less never turns open into closed or closed into open', () => {
    fc.assert(fc.property(anyTimetable, moment, (drawn, when) => {
      const known = (['state', 'open', 'closed'] as const).map((holidays) => answerAt([{ ...drawn, holidays }], when).answer)
      const unknown = answerAt([{ ...drawn, holidays: 'unknown' }], when).answer
      expect(unknown === 'unknown' || known.every((answer) => answer === unknown || answer === 'unknown')).toBe(true)
    }), { numRuns: 400 })
  })

  it('what is open is open until the minute it says, and not at that minute', () => {
    fc.assert(fc.property(anyTimetable, moment, (drawn, when) => {
      const answer = answerAt([drawn], when)
      fc.pre(answer.answer === 'open')
      const { until } = answer as Extract<typeof answer, { answer: 'open' }>
      const last = until.minute > 0 ? { day: until.day, minute: until.minute - 1 } : { day: dayAfter(until.day, -1), minute: 1439 }
      expect(answerAt([drawn], last).answer).toBe('open')
      expect(`${until.day}${until.minute + 10_000}` > `${when.day}${when.minute + 10_000}`).toBe(true)
    }))
  })

  it('the next beginning it names is a moment at which it is open', () => {
    fc.assert(fc.property(anyTimetable, moment, (drawn, when) => {
      const answer = answerAt([drawn], when)
      fc.pre(answer.answer !== 'open' && answer.next !== null)
      const { next } = answer as Extract<typeof answer, { answer: 'closed' }>
      expect(answerAt([drawn], next!).answer).toBe('open')
    }))
  })
})
