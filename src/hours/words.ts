import { ARRANGEMENTS } from '#calendar/arrangements.ts'
import { dayAfter, weekdayOf } from '#calendar/day-kind.ts'
import type { Translate } from '#i18n/translate.ts'
import type { Answer, Held, Moment, Turn } from '#hours/answer.ts'
import type { Session, Visit } from '#hours/schedule.ts'

/** Why an answer is what it is, in a sentence. */
export function reasonWords({ reason, answer }: Answer, { day }: Moment, t: Translate): string {
  switch (reason.key) {
    case 'week': return t(answer === 'open' ? 'hours.reason.week' : 'hours.reason.not-today')
    case 'exception': return t('hours.reason.exception', { words: reason.words ?? t('hours.reason.noWords') })
    case 'holiday': case 'holiday-unknown': case 'moved-workday-unknown':
      return t(`hours.reason.${reason.key}`, { holiday: reason.holiday, notice: ARRANGEMENTS[Number(day.slice(0, 4))]?.number ?? '' })
    case 'not-announced': return t('hours.reason.not-announced', { year: String(reason.year) })
    default: return t(`hours.reason.${reason.key}`)
  }
}

/**
 * When something begins or ends, as people say it.
 *
 * @example
 * turnWords({ day: '2026-11-25', minute: 1080, label: 'night' }, { day: '2026-11-25', minute: 720 }, t) //=> '今天 18:00（夜诊）'
 */
export function turnWords({ day, minute, ...held }: Turn, now: Moment, t: Translate): string {
  const near = day === now.day ? t('hours.today') : day === dayAfter(now.day) ? t('hours.tomorrow') : `${day} ${weekdayWord(weekdayOf(day), t)}`
  return `${near} ${clockWords(minute)}${inSession(held, t)}`
}

/** What is held, in words: the department with the kind of session, where it is not just any. */
export function sessionWords({ label, department }: Held, t: Translate): string {
  return [department, !(department && label === 'general') && t(`hours.label.${label}`)].filter(Boolean).join(' ')
}

/** Which session is meant, in brackets behind a time; nothing where the house is open as a whole. */
export function inSession(held: Held, t: Translate): string {
  return held.label === 'general' && !held.department ? '' : t('hours.inSession', { session: sessionWords(held, t) })
}

/** Minutes from midnight as HH:MM. */
export function clockWords(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

/** The days of a session in words: 周一至周五, 周二、周四. */
export function daysWords({ days, weeks }: Pick<Session, 'days' | 'weeks'>, t: Translate): string {
  const inOrder = days.toSorted()
  const [first, last] = [inOrder[0]!, inOrder.at(-1)!]
  const run = inOrder.length > 2 && last - first + 1 === inOrder.length
  const said = inOrder.length === 7 ? t('hours.everyDay') : run ? t('hours.dayRange', { first: weekdayWord(first, t), last: weekdayWord(last, t) }) : inOrder.map((day) => weekdayWord(day, t)).join(t('hours.and'))
  return weeks ? t('hours.inWeeks', { days: said, weeks: weeks.join(t('hours.and')) }) : said
}

/** Who comes, in words: 心血管内科，来自某市第一医院. */
export function visitWords({ specialty, home }: Visit, t: Translate): string {
  if (home === null) return specialty ?? ''
  return specialty === null ? t('hours.visitFrom', { home }) : t('hours.visit', { specialty, home })
}

export function weekdayWord(day: number, t: Translate): string {
  return t(`hours.weekday.${day as 1}`)
}
