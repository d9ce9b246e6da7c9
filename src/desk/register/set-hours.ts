import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { HolidayPolicy } from '#hours/schedule.ts'
import { readExceptions } from '#hours/exception-text.ts'
import { readSessions } from '#hours/session-text.ts'
import { orderedId } from '#platform/ordered-id.ts'
import { type Issue, type Outcome, refused } from '#platform/errors.ts'
import { isServiceCode } from '#services/code-list.ts'
import { hoursText, statedHours } from '#desk/register/timetables/stated-hours.ts'
import { linkHomes } from '#desk/register/timetables/link-homes.ts'
import { stateServices } from '#desk/register/timetables/state-services.ts'
import { changeFacility, deskSource, keeperOf, placeBefore } from '#desk/register/change-facility.ts'
import { writeRecords } from '#desk/register/records/write-records.ts'
import { Basis, seen } from '#desk/register/inputs.ts'

export const SetHoursInput = Basis.extend({
  facilityId: z.uuid(),
  /** Empty: the house. */
  serviceCode: z.string().transform((code) => code || null),
  sessions: z.string().max(4000),
  exceptions: z.string().max(8000),
  holidays: HolidayPolicy,
  /** The timetable that was shown, as hoursText has it: another one is not replaced unseen. */
  seen,
})
export type SetHoursInput = z.input<typeof SetHoursInput>

/**
 * Sets the timetable of a house, or of one of its services, in place of any before. A service the register did not know there is on it from now on.
 */
export async function setHours(actor: Actor, input: SetHoursInput): Promise<Outcome> {
  const { facilityId, serviceCode, sessions: lines, exceptions: dates, holidays, seen: shown, nextCheck, ...basis } = SetHoursInput.parse(input)
  return changeFacility(actor, facilityId, async (tx, facility) => {
    const week = readSessions(lines)
    const exceptional = readExceptions(dates)
    const issues: Issue[] = [
      ...(week.issues.length > 0 ? [{ field: 'sessions', key: 'sessions_unreadable', values: linesOf(week.issues) }] : week.sessions.length === 0 ? [{ field: 'sessions', key: 'sessions_required' }] : []),
      ...(exceptional.issues.length > 0 ? [{ field: 'exceptions', key: 'exceptions_unreadable', values: linesOf(exceptional.issues) }] : []),
      ...(serviceCode !== null && !isServiceCode(serviceCode) ? [{ field: 'serviceCode', key: 'service_unknown' }] : []),
      ...(basis.basis === '' ? [{ field: 'basis', key: 'basis_required' }] : []),
    ]
    if (issues.length > 0) return refused(...issues)
    const standing = statedHours(await tx.schedule.findMany({ where: { facilityId }, orderBy: { ordinal: 'asc' } })).find((hours) => hours.serviceCode === serviceCode)
    if (shown !== undefined && standing && hoursText(standing) !== shown) return refused({ field: null, key: 'hours_not_seen' })
    const source = deskSource(actor, { ...basis, nextCheck })
    await stateServices(tx, actor, [{ facilityId, serviceCode, source }])
    const held = await tx.schedule.findFirst({ where: { facilityId, serviceCode, ordinal: { lt: 0 } }, select: { id: true, ordinal: true } })
    const { _min } = await tx.schedule.aggregate({ where: { facilityId }, _min: { ordinal: true } })
    const id = held?.id ?? orderedId()
    const row = { id, ordinal: held?.ordinal ?? placeBefore(_min.ordinal), service_code: serviceCode, sessions: await linkHomes(tx, keeperOf(facility)!, week.sessions), exceptions: exceptional.exceptions, holidays, valid_from: null, valid_to: null, source }
    await writeRecords(tx, actor, 'hours', [{ id, facilityId, row, deed: held ? 'change' : 'add' }])
    return { ok: true, action: 'facility.hours', details: { service: serviceCode, hours: lines, exceptions: dates, holidays, reason: basis.basis } }
  })
}

/** The numbers of the lines that cannot be read. */
function linesOf(issues: readonly { line: number }[]): { lines: string } {
  return { lines: issues.map(({ line }) => line).join('、') }
}
