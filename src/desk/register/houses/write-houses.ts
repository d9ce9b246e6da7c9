import type { Actor } from '#accounts/actor.ts'
import { placeBefore } from '#desk/register/change-facility.ts'
import { type PlacedValue, type Said, writeValues } from '#desk/register/change/write-values.ts'
import type { CheckedHouse } from '#desk/register/houses/check-houses.ts'
import { type RowsSource, sourceOfRow } from '#desk/register/table/rows-source.ts'
import { type NewTakeaway, writeTakeaways } from '#desk/register/takeaways/write-takeaways.ts'
import { classifyType } from '#facilities/code-lists/classify-type.ts'
import { heldLevel } from '#facilities/claims/hospital-level.ts'
import { slugOfName } from '#facilities/facility-slug.ts'
import { followValues } from '#facilities/values/follow-values.ts'
import { POINT_FIELDS, type StandingColumns, standingColumns } from '#facilities/values/standing.ts'
import type { Transaction } from '#platform/db.ts'
import { orderedId } from '#platform/ordered-id.ts'
import { facilityEntry, SEARCHED } from '#search/entries/index-facilities.ts'
import { type NewEntry, replaceEntries } from '#search/entries/replace-entries.ts'

export type Target = { row: CheckedHouse; facilityId: string; said: Said[]; taken: NewTakeaway[]; levels: NewLevel[]; made: NewHouse | null }

/** A house that is new: nothing else is said of it, so that its columns and what is found of it follow at once. */
type NewHouse = { slug: string; columns: StandingColumns; entry: NewEntry }

/** What rows that were found in order say of which house; a new one gets its number here. Pure. */
export function targetsOf(actor: Actor, rows: readonly CheckedHouse[], source: RowsSource): Target[] {
  return rows.map((row) => {
    const facilityId = row.house?.id ?? orderedId()
    const said = saidOf(actor, row, facilityId, source)
    return { row, facilityId, said, taken: takenOf(actor, row, facilityId, source), levels: levelsOf(actor, row, facilityId, source), made: row.house === null ? newHouse(row, facilityId, said, source) : null }
  })
}

function newHouse({ name }: CheckedHouse, id: string, said: readonly Said[], { district }: RowsSource): NewHouse {
  const values = said.flatMap((one) => one.values)
  const columns = standingColumns(values)
  const searched = values.filter(({ field }) => SEARCHED.includes(field)).toSorted((a, b) => (a.field < b.field ? -1 : a.field > b.field ? 1 : a.ordinal - b.ordinal))
  const entry = facilityEntry({ id, ...columns, districtCode: district.code, relatedDistricts: [], districtName: district.name, records: [], offers: [], values: searched })
  return { slug: slugOfName(name), columns, entry }
}

/**
 * Writes it: new houses with what is found of them, values and levels, each in one statement however many, and the columns that follow from them. The
 * answer is the houses that were there before: their search entries are for the caller to rebuild.
 */
export async function writeTargets(tx: Transaction, actor: Actor, targets: readonly Target[], source: RowsSource): Promise<string[]> {
  const changed = targets.filter(({ made }) => made === null).map(({ facilityId }) => facilityId)
  await addHouses(tx, targets, source)
  await writeTakeaways(tx, actor, targets.flatMap(({ taken }) => taken))
  await writeValues(tx, targets.flatMap(({ said }) => said))
  await writeLevels(tx, targets.flatMap(({ levels }) => levels))
  await followValues(tx, changed)
  return changed
}

async function addHouses(tx: Transaction, targets: readonly Target[], { changeId, district }: RowsSource): Promise<void> {
  const wanted = targets.flatMap(({ made }) => made?.slug ?? [])
  if (wanted.length === 0) return
  const held = await tx.$queryRaw<{ slug: string }[]>`select slug from facility where slug = any(${wanted}) union select slug from facility_address where slug = any(${wanted})`
  const taken = new Set(held.map(({ slug }) => slug))
  const houses = targets.flatMap(({ row, facilityId, levels, made }) => {
    if (!made) return []
    const slug = taken.has(made.slug) ? `${made.slug}-${facilityId.slice(-6)}` : made.slug
    taken.add(slug)
    return { id: facilityId, slug, status: row.cells.status ?? 'unknown', ...made.columns, ...heldLevel(levels) }
  })
  await tx.$executeRaw`
    insert into facility (id, slug, name, aliases, type, type_code, ownership, street, tier, rank, lat, lng, crs, status, district_code, scope, made_by_id, related_districts)
    select id, slug, name, aliases, type, "typeCode", ownership, street, tier, rank, lat, lng, crs, status, ${district.code}, 'district', ${changeId}::uuid, '{}'
    from jsonb_to_recordset(${JSON.stringify(houses)}::jsonb) as made(
      id uuid, slug text, name text, aliases text[], type text, "typeCode" text, ownership text, street text, tier text, rank text, lat float8, lng float8, crs text, status text)`
  await replaceEntries(tx, new Map(targets.flatMap(({ facilityId, made }) => (made ? [[facilityId, [made.entry]]] : []))))
}

function saidOf(actor: Actor, row: CheckedHouse, facilityId: string, source: RowsSource): Said[] {
  const next = new Map<string, number>()
  const value = (field: string, text: string, ordinals: readonly string[] = [field]): PlacedValue => {
    const ordinal = placeBefore(Math.min(...ordinals.map((one) => next.get(one) ?? row.house?.standing.get(one)?.ordinal ?? 0)))
    next.set(field, ordinal)
    return { id: orderedId(), field, ordinal, value: text }
  }
  const values = row.changes.flatMap(({ field, after }) => (field === 'level' || after === null ? [] : field === 'position' ? pointOf(after).map(([part, text]) => value(part, text, POINT_FIELDS)) : [value(field, after)]))
  const made = row.house === null
  return [
    { facilityId, changeId: source.changeId, values: made ? [value('districtCode', source.district.code), ...values] : values, ...sourceOfRow(actor, row, source) },
    ...(made ? inferredType(row, facilityId, source.changeId) : []),
  ]
}


/** Latitude, longitude and datum are of one statement and keep one place. */
function pointOf(point: string): [string, string][] {
  const parts = point.split(', ')
  return POINT_FIELDS.map((field, index) => [field, parts[index]!])
}

/** A new house whose code nobody states is classified by its kind and name, and says that a rule did it. */
function inferredType({ cells, name }: CheckedHouse, facilityId: string, changeId: string): Said[] {
  const inferred = cells.typeCode === undefined ? classifyType(cells.type ?? null, name) : null
  const note = inferred?.by === 'type' ? '由类别用语归入' : '由机构名称归入'
  return inferred ? [{ facilityId, changeId, values: [{ id: orderedId(), field: 'typeCode', ordinal: 0, value: inferred.code }], kind: 'rule', trust: 'rule', ref: null, quote: null, method: null, asOf: null, note, nextCheck: null, recordedBy: null }] : []
}

/** What is stated and no longer to be, as the row marks it. */
function takenOf(actor: Actor, row: CheckedHouse, facilityId: string, source: RowsSource): NewTakeaway[] {
  const stated = row.taken.filter(({ field, value }) => row.changes.some((change) => change.after === null && change.field === field && (value === null || change.before === value)))
  return stated.map((taken) => ({ ...taken, facilityId, changeId: source.changeId, source: sourceOfRow(actor, row, source) }))
}

type NewLevel = { id: string; facilityId: string; ordinal: number; scheme: string; level: string; status: string; source: object; changeId: string }

/** A level in a table is one that is held: what is only sought has no column. */
function levelsOf(actor: Actor, row: CheckedHouse, facilityId: string, source: RowsSource): NewLevel[] {
  return row.changes.filter(({ field }) => field === 'level').map(({ after }) => ({
    id: orderedId(), facilityId, ordinal: placeBefore(row.house?.claims ?? null), scheme: 'hospital-level', level: after!, status: 'awarded', source: sourceOfRow(actor, row, source), changeId: source.changeId,
  }))
}

async function writeLevels(tx: Transaction, levels: readonly NewLevel[]): Promise<void> {
  if (levels.length === 0) return
  await tx.$executeRaw`
    insert into accreditation (id, facility_id, ordinal, scheme, level, status, source, change_id)
    select id, "facilityId", ordinal, scheme, level, status, source, "changeId"
    from jsonb_to_recordset(${JSON.stringify(levels)}::jsonb) as claimed(id uuid, "facilityId" uuid, ordinal int, scheme text, level text, status text, source jsonb, "changeId" uuid)`
}
