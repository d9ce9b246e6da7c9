import { holidaysFrom } from '#calendar/holidays-from.ts'
import { exceptionsText } from '#hours/exception-text.ts'
import { isValidOn, type Schedule, type Session } from '#hours/schedule.ts'
import { sessionsText } from '#hours/session-text.ts'
import { translator } from '#i18n/translate.ts'
import type { Day } from '#platform/clock.ts'

export type WeekDay = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'
const WEEK: readonly WeekDay[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** A span of every week; `from` and `to` are null where it is the whole day. */
export type WeeklySpan = { days: WeekDay[]; from: string | null; to: string | null }

const t = translator('zh-CN')

/**
 * The timetables valid on a day as spans of every week, the only ones R4 knows. A span over midnight becomes two. What is held only in some
 * weeks of a month is not among them but in exceptionWords; a span that says nothing (00:00–00:00) is nowhere.
 *
 * @example
 * // 夜诊 周五 22:00-2:00
 * weeklySpans(schedules, '2026-11-26') //=> [{ days: ['fri'], from: '22:00:00', to: '23:59:59' }, { days: ['sat'], from: '00:00:00', to: '02:00:00' }]
 */
export function weeklySpans(schedules: readonly Schedule[], day: Day): WeeklySpan[] {
  return valid(schedules, day).flatMap(({ sessions }) => sessions.filter(({ weeks, opens, closes }) => weeks === null && opens !== closes).flatMap(spansOf))
}

function spansOf({ days, opens, closes }: Session): WeeklySpan[] {
  const on = (shift: number) => days.map((day) => WEEK[(day - 1 + shift) % 7]!)
  if (opens === '00:00' && closes === '24:00') return [{ days: on(0), from: null, to: null }]
  if (closes > opens) return [{ days: on(0), from: seconds(opens), to: seconds(closes) }]
  return [{ days: on(0), from: seconds(opens), to: seconds('24:00') }, ...(closes === '00:00' ? [] : [{ days: on(1), from: '00:00:00', to: seconds(closes) }])]
}

/** R4 has no 24:00. */
function seconds(time: string): string {
  return time === '24:00' ? '23:59:59' : `${time}:00`
}

/** What a week of spans does not say, in words: what holidays do, days with other spans, what is held only in some weeks or by a department, and remarks. Null when there is no timetable. */
export function exceptionWords(schedules: readonly Schedule[], day: Day): string | null {
  const words = valid(schedules, day).map(({ sessions, exceptions, holidays, validFrom, validTo }) => [
    t(`hours.holidays.${holidays}`),
    (validFrom ?? validTo) && t('hours.valid', { from: validFrom ?? '…', to: validTo ?? '…' }),
    sessionsText(sessions.filter(({ weeks, department, remark }) => weeks !== null || department || remark)),
    exceptionsText(exceptions.filter(({ to }) => to >= day)),
  ].filter(Boolean).join('\n'))
  return words.length === 0 ? null : words.join('\n')
}

/** Days on which nobody is received: those the timetables except, and announced holidays where the timetables keep them. */
export function closedDays(schedules: readonly Schedule[], day: Day): { words: string; from: Day; to: Day }[] {
  const now = valid(schedules, day)
  const excepted = now.flatMap(({ exceptions }) => exceptions.filter(({ closed, to }) => closed && to >= day))
  const keeps = now.length > 0 && now.every(({ holidays }) => holidays === 'state' || holidays === 'closed')
  const held = (from: Day, to: Day) => now.some(({ exceptions }) => exceptions.some((one) => one.from <= to && from <= one.to))
  return [
    ...excepted.map(({ from, to, reason }) => ({ words: reason ?? t('hours.closedThen'), from, to })),
    // Where an exception falls into a holiday, the words of the exceptions say what holds.
    ...(keeps ? holidaysFrom(day).filter(({ from, to }) => !held(from, to)).map(({ name, from, to }) => ({ words: name, from, to })) : []),
  ]
}

function valid(schedules: readonly Schedule[], day: Day): Schedule[] {
  return schedules.filter((schedule) => isValidOn(schedule, day))
}
