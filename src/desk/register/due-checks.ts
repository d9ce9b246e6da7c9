import type { Actor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { keeperOf } from '#desk/register/change-facility.ts'
import { RECORD_KINDS, type RecordKind, type RecordRow, TABLES } from '#desk/register/records/record-kinds.ts'
import { type Names, namesIn } from '#desk/register/records/record-queries.ts'
import { readVillagesOf } from '#desk/register/villages/village-queries.ts'
import { keptBy } from '#facilities/kept-by.ts'
import { type Day, dayInChina, dayOf } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { Prisma } from '#platform/generated/client.ts'

/** Something of the register to be asked again, since the day it was to be: a field, a record of a house, or how a village is cared for. */
export type DueCheck = { due: Day } & (
  | { of: 'field'; id: string; field: string; /** Null of a point, which its own form shows, and where nothing stands. */ value: string | null; facility: { id: string; name: string } }
  | { of: 'record'; id: string; kind: RecordKind; row: RecordRow; facility: { id: string; name: string } }
  | { of: 'village'; code: string; name: string }
)

/** All of a district's register whose next check has fallen due, longest first: the officer asks again, and records what holds. */
export async function readDueChecks(actor: Actor, districtCode: string): Promise<{ due: DueCheck[]; names: Names }> {
  assertMay('register', actor, districtCode)
  const [fields, taken, records, villages] = await Promise.all([dueFields(districtCode), dueTaken(districtCode), dueRecords(districtCode), readVillagesOf(actor, districtCode)])
  const due = [...fields, ...taken, ...records, ...villages.due.map(({ code, name, day }): DueCheck => ({ of: 'village', code, name, due: day }))]
  return { due: due.toSorted((a, b) => a.due.localeCompare(b.due)), names: await namesIn(records.flatMap((one) => (one.of === 'record' ? one.row : []))) }
}

async function dueFields(districtCode: string): Promise<DueCheck[]> {
  const rows = await db().facilityValue.findMany({
    where: { nextCheck: { lte: new Date(dayInChina(new Date())) }, facility: { OR: [{ districtCode }, { districtCode: null, relatedDistricts: { has: districtCode } }] } },
    select: { id: true, field: true, ordinal: true, value: true, nextCheck: true, facility: { select: { id: true, name: true, districtCode: true, relatedDistricts: true, values: { select: { field: true, ordinal: true } } } } },
    orderBy: { nextCheck: 'asc' },
  })
  // What is no longer shown, or another district keeps, need not be asked again here; a point is asked as one, by its latitude.
  return rows
    .filter(({ field, ordinal, facility }) => field !== 'lng' && field !== 'crs' && keeperOf(facility) === districtCode && facility.values.every((other) => other.field !== field || other.ordinal >= ordinal))
    .map(({ id, field, value, nextCheck, facility }) => ({ of: 'field', id, field: field === 'lat' ? 'position' : field, value: field === 'lat' ? null : String(value), due: dayOf(nextCheck)!, facility: { id: facility.id, name: facility.name } }))
}

/** What was taken away until somebody asks again, where nothing has been stated of it since. */
async function dueTaken(districtCode: string): Promise<DueCheck[]> {
  const today = dayInChina(new Date())
  const rows = await db().$queryRaw<{ id: string; field: string; value: string | null; due: string; facility: { id: string; name: string } }[]>`
    select taken.id, taken.field, taken.value, taken.source ->> 'nextCheck' as due, json_build_object('id', kept.id, 'name', kept.name) as facility from takeaway taken
    join (select id, name from facility where ${keptBy(districtCode)}) kept on kept.id = taken.facility_id
    where taken.put_back_at is null and taken.source ->> 'nextCheck' <= ${today}
      and not exists (select from facility_value said where said.facility_id = kept.id and said.recorded_at > taken.taken_at and said.field in (taken.field, case taken.field when 'position' then 'lat' end))`
  return rows.map(({ id, field, value, due, facility }) => ({ of: 'field', id, field, value, due, facility }))
}

async function dueRecords(districtCode: string): Promise<DueCheck[]> {
  const today = dayInChina(new Date())
  const found = await Promise.all(RECORD_KINDS.map(async (kind) => {
    const { table, house } = TABLES[kind]
    const rows = await db().$queryRaw<{ row: RecordRow; facility: { id: string; name: string } }[]>`
      select to_jsonb(said) as row, json_build_object('id', kept.id, 'name', kept.name) as facility from ${Prisma.raw(table)} said
      join (select id, name from facility where ${keptBy(districtCode)}) kept on kept.id = said.${Prisma.raw(house)} where said.source ->> 'nextCheck' <= ${today}`
    return rows.map(({ row, facility }): DueCheck => ({ of: 'record', id: row.id, kind, row, due: String(row.source.nextCheck), facility }))
  }))
  return found.flat()
}
