import type { Actor } from '#accounts/actor.ts'
import { readHeldRegister } from '#desk/register/houses/held-register.ts'
import { placeRecords, readHeldRecords } from '#desk/register/records/held-records.ts'
import { recordsChangedSince, takeBackRecords } from '#desk/register/records/take-back-records.ts'
import { type RowsSource, sourceOfRow } from '#desk/register/table/rows-source.ts'
import { checking, type TableKind, type Tell } from '#desk/register/table/table-kind.ts'
import { type CheckedHours, checkHours, type Week } from '#desk/register/timetables/check-hours.ts'
import { linkHomes } from '#desk/register/timetables/link-homes.ts'
import { stateServices } from '#desk/register/timetables/state-services.ts'
import { HOURS_FIELDS, HOURS_HEADINGS } from '#desk/register/timetables/hours-headings.ts'
import type { Transaction } from '#platform/db.ts'

/** A table of opening hours: a span or a week a row. */
export const TIMETABLE: TableKind = {
  fields: HOURS_FIELDS, headings: HOURS_HEADINGS, naming: ['name', 'page'], change: 'hours',
  check: async (tx, district, raw, columns) => {
    const register = await readHeldRegister(tx, district)
    return checking(checkHours(raw, columns, { register, hours: await readHeldRecords(tx, 'hours', register) }), writeHours)
  },
  changedSince: recordsChangedSince,
  takeBack: takeBackRecords,
}

async function writeHours(tx: Transaction, actor: Actor, rows: readonly CheckedHours[], source: RowsSource, tell: Tell): Promise<string[]> {
  const weeks: SourcedWeek[] = []
  for (const row of rows) if (row.week) weeks.push({ ...row.week, sessions: await linkHomes(tx, source.district.code, row.week.sessions), source: sourceOfRow(actor, row, source) })
  await stateServices(tx, actor, weeks.map(({ house, serviceCode, source: said }) => ({ facilityId: house.id, serviceCode, source: said })), source.changeId)
  const lowest = await lowestPlaces(tx, weeks.map(({ house }) => house.id))
  await placeRecords(tx, actor, 'hours', weeks.map(({ house, serviceCode, sessions, holidays, standing, held, source: said }) => ({
    facilityId: house.id, held, lowest: lowest.get(house.id) ?? 0,
    columns: { service_code: serviceCode, sessions, exceptions: standing?.exceptions ?? [], holidays, valid_from: null, valid_to: null, source: said },
  })), source.changeId, tell)
  return []
}

type SourcedWeek = Week & { source: ReturnType<typeof sourceOfRow> }

async function lowestPlaces(tx: Transaction, facilityIds: string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.schedule.groupBy({ by: ['facilityId'], where: { facilityId: { in: facilityIds } }, _min: { ordinal: true } })
  return new Map(rows.map(({ facilityId, _min }) => [facilityId, _min.ordinal ?? 0]))
}
