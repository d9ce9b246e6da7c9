import { homeOf } from '#facilities/home-of.ts'
import { NAME_FIELDS } from '#facilities/values/standing.ts'
import { knownValue } from '#facilities/known-value.ts'
import { type DatedEvent, type FacilityStatus, statusOn } from '#facilities/lifecycle/status-on.ts'
import { scheduleOf, standingSchedules } from '#facilities/opening.ts'
import type { DistrictRow } from '#districts/queries.ts'
import { listDistricts } from '#districts/queries.ts'
import type { Day } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { readPosition } from '#places/position.ts'
import type { Prisma } from '#platform/generated/client.ts'

const placeFields = {
  id: true, slug: true, name: true, type: true, typeCode: true, status: true, relatedDistricts: true,
  district: { select: { slug: true, name: true, city: true, province: true } },
  takeaways: { select: { takenAt: true, putBackAt: true } },
  values: { select: { field: true, value: true, trust: true, kind: true, recordedAt: true }, orderBy: [{ field: 'asc' }, { ordinal: 'asc' }] },
  events: { where: { withdrawnAt: null }, select: { kind: true, effective: true, expected: true, withdrawnAt: true, ordinal: true } },
  schedules: { select: { serviceCode: true, ordinal: true, sessions: true, exceptions: true, holidays: true, validFrom: true, validTo: true }, orderBy: { ordinal: 'asc' } },
  relationsFrom: { where: { kind: 'branch-of', standing: 'established', until: null, toId: { not: null } }, select: { to: { select: { id: true, name: true } } }, take: 1, orderBy: { ordinal: 'asc' } },
} satisfies Prisma.FacilitySelect

type Row = Prisma.FacilityGetPayload<{ select: typeof placeFields }>

/** A facility as FHIR tells it of: one Organization and one Location of the same id. */
export type Place = ReturnType<typeof toPlace>

/** Facilities by id on a day, in the order of the ids. */
export async function readPlaces(ids: readonly string[], day: Day): Promise<Place[]> {
  const [rows, districts, changes] = await Promise.all([
    db().facility.findMany({ where: { id: { in: [...ids] } }, select: placeFields }),
    listDistricts(),
    db().auditEntry.groupBy({ by: ['entityId'], where: { entityType: 'facility', entityId: { in: [...ids] } }, _max: { at: true } }),
  ])
  const changedAt = new Map(changes.map(({ entityId, _max }) => [entityId, _max.at]))
  const byId = new Map(rows.map((row) => [row.id, toPlace(row, day, districts, changedAt.get(row.id) ?? null)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

function toPlace(row: Row, day: Day, districts: readonly Pick<DistrictRow, 'code' | 'slug'>[], changedAt: Date | null) {
  const { id, slug, name, type, typeCode, district, values, takeaways, events, schedules, relationsFrom, relatedDistricts } = row
  const stated = (field: string) => knownValue(values, field)
  const all = (field: string) => [...new Set(values.filter((one) => one.field === field).map(({ value }) => String(value)))]
  return {
    id, slug, name, type, typeCode, district,
    /** The district under whose address the page stands; null when it has none. */
    home: homeOf({ district, relatedDistricts }, districts)?.slug ?? null,
    status: statusOn(row.status as FacilityStatus, events as DatedEvent[], day),
    unsureName: stated('name')?.weak ?? false,
    aliases: [...new Set(NAME_FIELDS.flatMap(all))],
    /** Whether a rule, not a source, led to the code. */
    typeInferred: values.find(({ field }) => field === 'typeCode')?.kind === 'rule',
    identifiers: { creditCode: all('creditCode')[0], licenceNumber: all('licenceNumber')[0], institutionCode: all('institutionCode')[0], insuranceCode: all('insuranceCode')[0] },
    address: stated('address'), phone: stated('phone'), website: stated('website'),
    position: readPosition(stated('lat')?.value, stated('lng')?.value, stated('crs')?.value),
    schedules: standingSchedules(schedules).map((schedule) => ({ ...scheduleOf(schedule), serviceCode: schedule.serviceCode })),
    mainHouse: relationsFrom[0]?.to ?? null,
    updatedAt: new Date(Math.max(...values.map(({ recordedAt }) => recordedAt.getTime()), ...takeaways.map(({ takenAt, putBackAt }) => (putBackAt ?? takenAt).getTime()), changedAt?.getTime() ?? 0)).toISOString(),
  }
}
