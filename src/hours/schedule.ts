import { z } from 'zod'

/** HH:MM on the 24-hour clock; a session may end at 24:00. */
const Time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/)
const Day = z.iso.date()

/** Whether a text is a day of the calendar as YYYY-MM-DD: 2026-02-30 is none. */
export function isDay(text: string): boolean {
  return Day.safeParse(text).success
}

/** 上午, 下午, 夜诊, 周末门诊, 专家坐诊, 接种日, 采血, 急诊, or any other. */
export const SESSION_LABELS = ['morning', 'afternoon', 'night', 'weekend', 'expert', 'vaccination', 'blood', 'emergency', 'general'] as const

/** Who comes to hold a session: for what, and from which house; each null where it is not stated. */
export const Visit = z.object({ specialty: z.string().nullable(), home: z.string().nullable(), /** The address of that house, where the register holds it. */ house: z.string().optional() })
export type Visit = z.output<typeof Visit>

/**
 * One span in which people are received, every week. Days are 1 (Monday) to 7 (Sunday). A span that closes at or before it opens
 * goes on past midnight; one whose ends are equal says nothing (00:00–00:00 is how many registers write "no idea").
 */
export const Session = z.object({
  label: z.enum(SESSION_LABELS).default('general'),
  days: z.array(z.int().min(1).max(7)).min(1),
  opens: Time,
  closes: Time,
  /** Only in these weeks of the month, counted by weekday: 2 is the second such day; null is every week. */
  weeks: z.array(z.int().min(1).max(5)).nullish().default(null),
  /** A specialist's, from another house. */
  visit: Visit.optional(),
  /** The department (科室) that holds it, as printed, where it is not the whole house. */
  department: z.string().optional(),
  /** What its source says beside the times: 凭号就诊, 限30人. */
  remark: z.string().optional(),
})
export type Session = z.output<typeof Session>

/** Days on which something else holds: closed, or other spans (whose days are not looked at). */
export const Exception = z.object({ from: Day, to: Day, closed: z.boolean(), sessions: z.array(Session).default([]), reason: z.string().nullish().default(null) })
export type Exception = z.output<typeof Exception>

/**
 * What statutory holidays and moved workdays (调休) do to the week: `state` closes on days off and, on a weekend day worked in
 * exchange, holds what it holds on every weekday; `open` keeps the week as it is; `closed` only closes on days off; `unknown` does
 * not say.
 */
export const HolidayPolicy = z.enum(['state', 'open', 'closed', 'unknown'])
export type HolidayPolicy = z.output<typeof HolidayPolicy>

/** A timetable of a house or of one of its services, within the days it is valid. */
export type Schedule = { sessions: Session[]; exceptions: Exception[]; holidays: HolidayPolicy; validFrom: string | null; validTo: string | null }

/** Whether a timetable is valid on a day. */
export function isValidOn({ validFrom, validTo }: Pick<Schedule, 'validFrom' | 'validTo'>, day: string): boolean {
  return (validFrom ?? day) <= day && day <= (validTo ?? day)
}
