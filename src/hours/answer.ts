import { dayAfter } from '#calendar/day-kind.ts'
import { dayPlan, type Reason, type Span } from '#hours/day-plan.ts'
import type { Schedule, Session } from '#hours/schedule.ts'
import type { Day } from '#platform/clock.ts'

/** A moment in China: the day, and minutes from its midnight. */
export type Moment = { day: Day; minute: number }

/** What kind of span it is, and whose, where it is not the whole house's. */
export type Held = Pick<Session, 'label' | 'department'>

/** When a span begins or ends. */
export type Turn = Held & { day: Day; minute: number }

/**
 * Whether people are received at a moment. There are three answers, each with its reason; what is not known is never taken for
 * open or closed. `until` is when the span, and those that follow it without a gap, end. `next` is the next beginning that is sure,
 * within two weeks, unless one that is not sure comes before it.
 */
export type Answer =
  | (Held & { answer: 'open'; reason: Reason; until: Turn })
  | { answer: 'closed'; reason: Reason | { key: 'before' | 'between' | 'after' | 'not-today' | 'status' }; next: Turn | null }
  | { answer: 'unknown'; reason: Reason | { key: 'no-source' }; next: Turn | null }

const LOOK_AHEAD = 14

/**
 * The answer of a house's timetables at a moment. Several timetables, such as a summer's and a winter's, are asked together: one that
 * is not valid on a day says nothing while another is.
 *
 * @example
 * // 夜诊 18:00–20:30 on weekdays, at 20:29 on a Tuesday //=> { answer: 'open', until: { minute: 1230, … }, … }
 */
export function answerAt(schedules: readonly Schedule[], { day, minute }: Moment): Answer {
  if (schedules.length === 0) return { answer: 'unknown', reason: { key: 'no-source' }, next: null }
  const today = planOf(schedules, day)
  // A night that began yesterday goes on today.
  const now = [...planOf(schedules, dayAfter(day, -1)).spans.map((span) => ({ ...span, start: span.start - 1440, end: span.end - 1440 })), ...today.spans]
  const heldNow = now.filter((span) => span.sure && contains(span, minute))
  // The whole house before one of its departments.
  const held = heldNow.find(({ department }) => department === undefined) ?? heldNow[0]
  if (held) return { answer: 'open', reason: held.reason, ...heldBy(held), until: turnAt(day, endOf(now, held), held) }
  const next = nextTurn(schedules, day, minute)
  const doubtful = now.find((span) => contains(span, minute))
  if (doubtful) return { answer: 'unknown', reason: doubtful.reason, next }
  return { answer: 'closed', reason: whyClosed(today, minute), next }
}

/** What several timetables say of one day together, and what decided about it. At least one timetable. */
export function planOf(schedules: readonly Schedule[], day: Day): { spans: Span[]; reason: Reason } {
  const plans = schedules.map((schedule) => dayPlan(schedule, day))
  const valid = plans.filter(({ reason }) => reason.key !== 'not-valid')
  const asked = valid.length > 0 ? valid : plans
  return { spans: asked.flatMap(({ spans }) => spans).toSorted((a, b) => a.start - b.start), reason: asked[0]!.reason }
}

function contains({ start, end }: Span, minute: number): boolean {
  return start <= minute && minute < end
}

/** Where a held span ends, with the held spans that begin before it does. */
function endOf(spans: Span[], held: Span): number {
  let end = held.end
  for (let grown = true; grown;) {
    const further = Math.max(end, ...spans.filter((span) => span.sure && span.start <= end).map((span) => span.end))
    grown = further > end
    end = further
  }
  return end
}

function whyClosed({ spans, reason }: { spans: Span[]; reason: Reason }, minute: number): Extract<Answer, { answer: 'closed' }>['reason'] {
  if (reason.key === 'holiday' || (reason.key === 'exception' && spans.length === 0)) return reason
  const sure = spans.filter((span) => span.sure)
  if (sure.length === 0) return { key: 'not-today' }
  if (sure.every((span) => span.end <= minute)) return { key: 'after' }
  return { key: sure.every((span) => span.start > minute) ? 'before' : 'between' }
}

function nextTurn(schedules: readonly Schedule[], day: Day, minute: number): Turn | null {
  for (let ahead = 0; ahead <= LOOK_AHEAD; ahead++) {
    const on = dayAfter(day, ahead)
    const [first] = planOf(schedules, on).spans.filter((span) => ahead > 0 || span.start > minute)
    if (first) return first.sure ? turnAt(on, first.start, first) : null
  }
  return null
}

function turnAt(day: Day, minute: number, held: Held): Turn {
  return { day: dayAfter(day, Math.floor(minute / 1440)), minute: ((minute % 1440) + 1440) % 1440, ...heldBy(held) }
}

function heldBy({ label, department }: Held): Held {
  return { label, ...(department && { department }) }
}
