import { keeperOf } from '#desk/register/change-facility.ts'
import { type OwnedCare, readOwnedCare } from '#desk/register/owner/owned-care.ts'
import { findOwnerLink } from '#desk/register/owner/owner-link.ts'
import { listDistricts } from '#districts/queries.ts'
import { standingSchedules } from '#facilities/opening.ts'
import { type Field, FURTHER_FIELDS, SINGLE_FIELDS } from '#facilities/statements.ts'
import { exceptionsText } from '#hours/exception-text.ts'
import type { Exception, HolidayPolicy, Session } from '#hours/schedule.ts'
import { sessionsText } from '#hours/session-text.ts'
import type { FeedbackDecision } from '#feedback/find-feedback.ts'
import { dayInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'
import { isServiceCode, type Mode, type ServiceCode } from '#services/code-list.ts'
import { type OfferStatus, offerStatusOn } from '#services/offer-status.ts'
import { offersAt } from '#services/queries.ts'
import type { SourceRow } from '#sources/source.ts'

/** What an owner is asked: facts of one value, and names. Which district they are in is not theirs to say. */
const ASKED = [...SINGLE_FIELDS, ...FURTHER_FIELDS].filter((field) => field !== 'districtCode' && field !== 'hours')

/** A timetable, or a service as it is offered today, as one line of the register. */
export type OwnedRow = { confirmedOn: string | null } & (
  | { kind: 'schedule'; place: `schedule:${string}`; serviceCode: ServiceCode | null; holidays: HolidayPolicy; value: string }
  | { kind: 'offer'; place: `offer:${string}`; serviceCode: ServiceCode | null; mode: Mode; status: OfferStatus; value: string })
/** What the public is told, by the place that feedback knows it by, with the words that stand there. */
export type OwnedFact = { kind: 'field'; place: Field; value: string; confirmedOn: string | null } | OwnedRow | OwnedCare

/** The house a link is for with what the public is told of it; NotFoundError when the link is forged. One that holds no more leads to the house alone. */
export async function readOwnedHouse(token: string) {
  const link = await findOwnerLink(token)
  const house = link && await db().facility.findUnique({
    where: { id: link.facilityId },
    select: {
      slug: true, name: true, districtCode: true, relatedDistricts: true, schedules: { orderBy: { ordinal: 'asc' } },
      values: { where: { field: { in: ASKED } }, select: { field: true, value: true, method: true, asOf: true }, orderBy: { ordinal: 'asc' } },
    },
  })
  const district = house && (await listDistricts()).find(({ code }) => code === keeperOf(house))
  if (!link || !house || !district) throw new NotFoundError('no such link')
  const fields = ASKED.flatMap((field): OwnedFact[] => {
    const standing = house.values.find((value) => value.field === field)
    return standing ? [{ kind: 'field', place: field, value: String(standing.value), confirmedOn: standing.method === 'owner' ? standing.asOf : null }] : []
  })
  const facts = link.holds ? [...standingSchedules(house.schedules).map(toTimetable), ...await offersOf(link.facilityId), ...fields, ...await readOwnedCare(link.facilityId, district)] : []
  return { link, district, slug: house.slug, name: house.name, facts, reports: link.holds ? await reportsBy(link.id) : [] }
}

/** What was said to have changed by a link, and what came of it, the last first. */
async function reportsBy(ownerLinkId: string) {
  const rows = await db().feedback.findMany({ where: { ownerLinkId }, select: { receipt: true, place: true, claim: true, receivedAt: true, decision: true }, orderBy: { receivedAt: 'desc' }, take: 50 })
  return rows.map(({ receivedAt, decision, ...row }) => ({ ...row, receivedOn: dayInChina(receivedAt), decision: decision as FeedbackDecision | null }))
}

export type OwnedHouse = Awaited<ReturnType<typeof readOwnedHouse>>

type ScheduleRow = { id: string; serviceCode: string | null; sessions: unknown; exceptions: unknown; holidays: string; source: unknown }

function toTimetable({ id, serviceCode, sessions, exceptions, holidays, source }: ScheduleRow): OwnedFact {
  const lines = [sessionsText(sessions as Session[]), exceptionsText(exceptions as Exception[])].filter(Boolean).join('\n')
  return { kind: 'schedule', place: `schedule:${id}`, serviceCode: known(serviceCode), holidays: holidays as HolidayPolicy, value: lines, confirmedOn: confirmedOn(source as SourceRow) }
}

async function offersOf(facilityId: string): Promise<OwnedFact[]> {
  const today = dayInChina(new Date())
  return (await offersAt(facilityId)).map(({ id, serviceCode, text, mode, registered, switches, source }): OwnedFact =>
    ({ kind: 'offer', place: `offer:${id}`, serviceCode, mode, status: offerStatusOn(registered, switches, today).status, value: text ?? '', confirmedOn: confirmedOn(source) }))
}

function known(code: string | null): ServiceCode | null {
  return code !== null && isServiceCode(code) ? code : null
}

function confirmedOn(source: SourceRow | null): string | null {
  return source?.confirmedOn ?? null
}
