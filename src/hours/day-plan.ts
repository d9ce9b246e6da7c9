import { type DayKind, dayKind, weekdayOf, weekOfMonth } from '#calendar/day-kind.ts'
import { isValidOn, type Schedule, type Session, type Visit } from '#hours/schedule.ts'
import type { Day } from '#platform/clock.ts'

/** Why people are, or are not, received; or why nobody can say. Words for each stand in `messages` under hours.reason. */
export type Reason =
  | { key: 'week' }
  | { key: 'exception'; words: string | null }
  | { key: 'holiday' | 'holiday-unknown' | 'moved-workday-unknown'; holiday: string }
  | { key: 'not-announced'; year: number }
  | { key: 'malformed' }
  | { key: 'not-valid' }

/** A span of a day in minutes from its midnight; one over midnight ends beyond 1440. Not sure: whether it is held, and why. */
export type Span = { start: number; end: number; label: Session['label']; visit?: Visit; department?: string; remark?: string; sure: boolean; reason: Reason }

/** The spans of one day, and what decided about the day. */
export type DayPlan = { spans: Span[]; reason: Reason }

/**
 * What a timetable says of one day. In order: a dated exception; a holiday or a weekend day worked in exchange, as the timetable's
 * holiday rule has it; the week. Spans that the rule leaves open are in the plan as not sure, so that a time outside all of them is
 * still known to be closed.
 */
export function dayPlan(schedule: Schedule, day: Day): DayPlan {
  if (!isValidOn(schedule, day)) return { spans: [wholeDay({ key: 'not-valid' })], reason: { key: 'not-valid' } }
  const exception = schedule.exceptions.findLast(({ from, to }) => from <= day && day <= to)
  if (exception) {
    const reason: Reason = { key: 'exception', words: exception.reason }
    return { spans: exception.closed ? [] : exception.sessions.map((session) => spanOf(session, true, reason)), reason }
  }
  return onKind(schedule, day, dayKind(day))
}

function onKind({ sessions, holidays }: Schedule, day: Day, of: DayKind): DayPlan {
  const week = sessions.filter((session) => holdsOn(session, day))
  const asTheWeek = (sure: boolean, reason: Reason): DayPlan => ({ spans: week.map((session) => spanOf(session, sure, reason)), reason })
  if (holidays === 'open' || of.kind === 'workday' || of.kind === 'weekend') return asTheWeek(true, { key: 'week' })
  if (of.kind === 'unannounced') {
    const reason: Reason = { key: 'not-announced', year: Number(day.slice(0, 4)) }
    // A weekend may yet become a workday; a rule that only closes on days off leaves it as it is, or closes it.
    const possible = holidays === 'closed' ? week : [...week, ...sessions.filter((session) => !week.includes(session) && weekdayOf(day) >= 6 && onWorkdays(session))]
    return { spans: possible.map((session) => spanOf(session, false, reason)), reason }
  }
  if (of.kind === 'holiday') {
    return holidays === 'unknown' ? asTheWeek(false, { key: 'holiday-unknown', holiday: of.holiday }) : { spans: [], reason: { key: 'holiday', holiday: of.holiday } }
  }
  if (holidays === 'closed') return asTheWeek(true, { key: 'week' })
  return onMovedWorkday(sessions, week, holidays, of.holiday)
}

/**
 * A weekend day worked in exchange stands in for a weekday nobody names: spans that hold from Monday to Friday alike are held,
 * whether those of single weekdays are is not known. Where the timetable does not say that it follows the state, neither is known.
 */
function onMovedWorkday(sessions: Session[], week: Session[], holidays: 'state' | 'unknown', holiday: string): DayPlan {
  const reason: Reason = { key: 'moved-workday-unknown', holiday }
  if (holidays === 'unknown') {
    const spans = sessions.filter((session) => week.includes(session) || onWorkdays(session)).map((session) => {
      // The weekend's span that is also every weekday's is held either way.
      const sure = week.includes(session) && everyWorkday(session)
      return spanOf(session, sure, sure ? { key: 'week' } : reason)
    })
    return { spans, reason }
  }
  return { spans: sessions.filter(onWorkdays).map((session) => spanOf(session, everyWorkday(session), everyWorkday(session) ? { key: 'week' } : reason)), reason: { key: 'week' } }
}

function holdsOn({ days, weeks }: Session, day: Day): boolean {
  return days.includes(weekdayOf(day)) && (weeks === null || weeks.includes(weekOfMonth(day)))
}

function onWorkdays({ days }: Session): boolean {
  return days.some((day) => day <= 5)
}

function everyWorkday({ days, weeks }: Session): boolean {
  return weeks === null && [1, 2, 3, 4, 5].every((day) => days.includes(day))
}

function spanOf({ opens, closes, label, visit, department, remark }: Session, sure: boolean, reason: Reason): Span {
  const start = minutesOf(opens)
  const end = minutesOf(closes)
  // Both ends alike is how registers write that they do not know.
  if (start === end) return { ...wholeDay({ key: 'malformed' }), label }
  return { start, end: end > start ? end : end + 1440, label, ...(visit && { visit }), ...(department && { department }), ...(remark && { remark }), sure, reason }
}

function wholeDay(reason: Reason): Span {
  return { start: 0, end: 1440, label: 'general', sure: false, reason }
}

/** Minutes from midnight of HH:MM. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}
