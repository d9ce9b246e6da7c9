import type { Schedule } from '#hours/schedule.ts'
import { sessionWords } from '#hours/words.ts'
import { exceptionsText } from '#hours/exception-text.ts'
import { translator } from '#i18n/translate.ts'
import { derivedId } from '#open-data/hsds/derived-id.ts'

const t = translator('zh-CN')
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
/** Of all times here, in hours from UTC. */
const CHINA = 8

/**
 * Timetables as HSDS has them: one entry for each session, by the rules of iCal; a session held only in some weeks of a month by its place in
 * the month. What HSDS has no rule for, remarks, holidays and other exceptions, stands in the notes. A session that says nothing is left out.
 *
 * @example
 * // 接种 周六 第2、4周 8:00-11:00
 * toSchedules('…', schedules)[0] //=> { freq: 'MONTHLY', byday: '2SA,4SA', opens_at: '08:00+08:00', closes_at: '11:00+08:00', … }
 */
export function toSchedules(ownerId: string, schedules: readonly Schedule[]) {
  return schedules.flatMap(({ sessions, exceptions, holidays, validFrom, validTo }, table) =>
    sessions.filter(({ opens, closes }) => opens !== closes).map(({ label, department, remark, days, weeks, opens, closes }, at) => ({
      id: derivedId('schedule', ownerId, table, at),
      ...(validFrom && { valid_from: validFrom }),
      ...(validTo && { valid_to: validTo }),
      timezone: CHINA,
      freq: weeks === null ? ('WEEKLY' as const) : ('MONTHLY' as const),
      byday: (weeks ?? ['']).flatMap((week) => days.map((day) => `${week}${DAYS[day - 1]}`)).join(','),
      description: sessionWords({ label, department }, t),
      opens_at: `${opens}+08:00`, closes_at: `${closes === '24:00' ? '00:00' : closes}+08:00`,
      notes: [remark, t(`hours.holidays.${holidays}`), exceptionsText(exceptions)].filter(Boolean).join('\n'),
    })))
}
