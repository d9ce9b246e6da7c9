import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAfter } from '#calendar/day-kind.ts'
import { answerAt } from '#hours/answer.ts'
import { answerIn, type Period, readTime, writeTime } from '#hours/period.ts'
import type { Schedule, Session } from '#hours/schedule.ts'

const schedule = (sessions: Partial<Session>[], holidays: Schedule['holidays'] = 'state'): Schedule => ({
  sessions: sessions.map((session) => ({ label: 'general', days: [1, 2, 3, 4, 5], opens: '08:00', closes: '11:30', weeks: null, ...session })), exceptions: [], holidays, validFrom: null, validTo: null,
})
const period = (text: string) => readTime(text) as Period

describe('a time in an address', () => {
  it.each(['2026-11-28', '2026-11-28/2026-11-29', '2026-11-28T18:00/24:00', '2026-11-28/2026-11-29T18:00/22:00', '2026-11-28T09:30'])('%s is written as it is read', (text) => expect(writeTime(readTime(text)!)).toBe(text))

  it.each(['', '2026-02-30', '2026-11-29/2026-11-28', '2026-11-28T22:00/18:00', '2026-11-28T18:00/18:00', '2026-11-01/2026-11-28', '2026-11-28T18:00/25:00', '2026-11-28/2026-11-29T18:00', 'weekend'])('%s is none', (text) => expect(readTime(text)).toBeNull())
})

describe('open at some time of a period', () => {
  it('is who opens in it, though not at its beginning', () => {
    expect(answerIn([schedule([{ days: [6] }])], period('2026-11-28'))).toMatchObject({ answer: 'open', until: { minute: 690 } })
    expect(answerIn([schedule([{ days: [6] }])], period('2026-11-28T12:00/24:00'))).toMatchObject({ answer: 'closed' })
    expect(answerIn([schedule([{ days: [7] }])], period('2026-11-28/2026-11-29'))).toMatchObject({ answer: 'open' })
  })

  it('counts a night that began the day before, and none that begins as the period ends', () => {
    const night = [schedule([{ days: [5], opens: '20:00', closes: '02:00' }])]
    expect(answerIn(night, period('2026-11-28T00:00/06:00')).answer).toBe('open')
    expect(answerIn(night, period('2026-11-27T12:00/20:00')).answer).toBe('closed')
  })

  it('is unknown where nobody states the hours, or a holiday leaves them open', () => {
    expect(answerIn([], period('2026-11-28')).answer).toBe('unknown')
    expect(answerIn([schedule([{}], 'unknown')], period('2026-10-01/2026-10-02')).answer).toBe('unknown')
    expect(answerIn([schedule([{}])], period('2026-10-01/2026-10-07')).answer).toBe('closed')
  })

  it('agrees with every minute of it', () => {
    const time = fc.integer({ min: 0, max: 47 }).map((half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`)
    const sessions = fc.array(fc.record({ days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }), opens: time, closes: time }), { maxLength: 4 })
    fc.assert(fc.property(sessions, fc.constantFrom('state', 'open', 'closed', 'unknown'), fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 46 }), fc.integer({ min: 1, max: 48 }), fc.integer({ min: 0, max: 2 }), (some, holidays, ahead, from, length, days) => {
      const day = dayAfter('2026-01-01', ahead)
      const asked: Period = { day, minute: from * 30, until: { day: dayAfter(day, days), minute: Math.min(1440, (from + length) * 30) } }
      const plans = [schedule(some, holidays)]
      const every = Array.from({ length: days + 1 }, (_, after) => after).flatMap((after) => {
        const answers = []
        for (let minute = asked.minute; minute < asked.until.minute; minute += 15) answers.push(answerAt(plans, { day: dayAfter(day, after), minute }).answer)
        return answers
      })
      expect(answerIn(plans, asked).answer).toBe(every.includes('open') ? 'open' : every.includes('unknown') ? 'unknown' : 'closed')
    }))
  })
})
