import { dayAfter, weekdayOf } from '#calendar/day-kind.ts'
import { type Answer, answerAt, type Moment, planOf } from '#hours/answer.ts'
import { minutesOf } from '#hours/day-plan.ts'
import { readMoment } from '#hours/read-moment.ts'
import { isDay, type Schedule } from '#hours/schedule.ts'
import { clockWords, weekdayWord } from '#hours/words.ts'
import type { Translate } from '#i18n/translate.ts'

/** A stretch people have time in: from a moment on its first day to a minute (1440 is midnight), on every day up to its last. */
export type Period = Moment & { until: Moment }

/** The days of a week and of the longest holiday; nobody asks for more at once. */
const MOST_DAYS = 14
const PATTERN = /^(20\d{2}-\d{2}-\d{2})(?:\/(20\d{2}-\d{2}-\d{2}))?(?:T((?:[01]\d|2[0-3]):[0-5]\d)\/((?:[01]\d|2[0-3]):[0-5]\d|24:00))?$/

export function isPeriod(moment: Moment | Period): moment is Period {
  return 'until' in moment
}

/**
 * A moment or a period as it stands in an address, after ISO 8601; null when it is neither: a minute, a day, days, or hours of one or of several.
 *
 * @example
 * readTime('2026-11-28T09:30') //=> { day: '2026-11-28', minute: 570 }
 * readTime('2026-11-28') //=> { day: '2026-11-28', minute: 0, until: { day: '2026-11-28', minute: 1440 } }
 * readTime('2026-11-28/2026-11-29T18:00/22:00') //=> on both evenings
 */
export function readTime(text: string): Moment | Period | null {
  const moment = readMoment(text)
  if (moment) return moment
  const [, first, last = first, from = '00:00', to = '24:00'] = PATTERN.exec(text) ?? []
  if (!first || !last || !isDay(first) || !isDay(last) || last < first || last > dayAfter(first, MOST_DAYS - 1) || from >= to) return null
  return { day: first, minute: minutesOf(from), until: { day: last, minute: minutesOf(to) } }
}

/**
 * A moment or a period as readTime reads it.
 *
 * @example
 * writeTime({ day: '2026-11-28', minute: 1080, until: { day: '2026-11-28', minute: 1440 } }) //=> '2026-11-28T18:00/24:00'
 */
export function writeTime(time: Moment | Period): string {
  if (!isPeriod(time)) return `${time.day}T${clockWords(time.minute)}`
  const { day, minute, until } = time
  const days = until.day === day ? day : `${day}/${until.day}`
  return minute === 0 && until.minute === 1440 ? days : `${days}T${clockWords(minute)}/${clockWords(until.minute)}`
}

/**
 * A moment or a period as people say it.
 *
 * @example
 * timeWords({ day: '2026-11-28', minute: 1080, until: { day: '2026-11-28', minute: 1440 } }, t) //=> '11月28日（周六） 18:00–24:00'
 */
export function timeWords(time: Moment | Period, t: Translate): string {
  const dayWords = (day: string) => {
    const [, month, date] = day.split('-').map(Number)
    return t('hours.date', { month: String(month), date: String(date), weekday: weekdayWord(weekdayOf(day), t) })
  }
  if (!isPeriod(time)) return `${dayWords(time.day)} ${clockWords(time.minute)}`
  const { day, minute, until } = time
  const days = until.day === day ? dayWords(day) : t('hours.dayRange', { first: dayWords(day), last: dayWords(until.day) })
  return minute === 0 && until.minute === 1440 ? days : `${days} ${clockWords(minute)}–${clockWords(until.minute)}`
}

/** The moment at which a time begins, as a browser's field for day and time holds it. */
export function beginningOf({ day, minute }: Moment): string {
  return writeTime({ day, minute })
}

/**
 * Whether people are received at some time of a period: open where they surely are, closed where they surely never are. Its moments
 * are the beginnings of the period and of every span in it; between these no answer becomes better.
 *
 * @example
 * // 周六 8:00–11:30, asked for all Saturday //=> { answer: 'open', until: { minute: 690, … }, … }
 */
export function answerIn(schedules: readonly Schedule[], { day, minute, until }: Period): Answer {
  let best: Answer | null = null
  for (let on = day; on <= until.day; on = dayAfter(on)) {
    const begins = schedules.length === 0 ? [] : planOf(schedules, on).spans.map(({ start }) => start).filter((start) => minute < start && start < until.minute)
    for (const at of [minute, ...begins]) {
      const answer = answerAt(schedules, { day: on, minute: at })
      if (answer.answer === 'open') return answer
      if (best === null || (best.answer === 'closed' && answer.answer === 'unknown')) best = answer
    }
  }
  return best!
}
