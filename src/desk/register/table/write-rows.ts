import { randomUUID } from 'node:crypto'
import type { Actor } from '#accounts/actor.ts'
import { type DeskBasis, deskSource, placeBefore } from '#desk/register/change-facility.ts'
import { type NewValue, writeValues } from '#desk/register/change/write-values.ts'
import type { CheckedRow } from '#desk/register/table/check-rows.ts'
import type { FieldChange } from '#desk/register/table/row-changes.ts'
import { classifyType } from '#facilities/code-lists/classify-type.ts'
import { slugOfName } from '#facilities/facility-slug.ts'
import { followValues } from '#facilities/values/follow-values.ts'
import type { Transaction } from '#platform/db.ts'
import { indexFacilities } from '#search/index-facilities.ts'

/** What every value of a change says of its source beside its row; `fileName` is the table's, where there is one. */
export type RowsSource = { changeId: string; districtCode: string; fileName: string | null; basis: DeskBasis }

type Target = { row: CheckedRow; facilityId: string }

/** Writes rows that were found in order: new houses, values and levels, each in one statement however many, and what follows from them. The answer is the houses, in the order of the rows. */
export async function writeRows(tx: Transaction, actor: Actor, rows: readonly CheckedRow[], source: RowsSource): Promise<string[]> {
  const targets = rows.map((row): Target => ({ row, facilityId: row.house?.id ?? randomUUID() }))
  await addHouses(tx, targets.filter(({ row }) => row.house === null), source)
  await writeValues(tx, targets.flatMap((target) => valuesOf(actor, target, source)))
  await writeLevels(tx, targets.flatMap((target) => levelsOf(actor, target, source)))
  const ids = targets.map(({ facilityId }) => facilityId)
  await followValues(tx, ids)
  await indexFacilities(tx, ids)
  return ids
}

async function addHouses(tx: Transaction, targets: readonly Target[], { changeId, districtCode }: RowsSource): Promise<void> {
  if (targets.length === 0) return
  const wanted = targets.map(({ row }) => slugOfName(row.name))
  const held = await tx.$queryRaw<{ slug: string }[]>`select slug from facility where slug = any(${wanted}) union select slug from facility_address where slug = any(${wanted})`
  const taken = new Set(held.map(({ slug }) => slug))
  const slugs = targets.map(({ facilityId }, index) => {
    const slug = taken.has(wanted[index]!) ? `${wanted[index]}-${facilityId.slice(0, 6)}` : wanted[index]!
    taken.add(slug)
    return slug
  })
  await tx.$executeRaw`
    insert into facility (id, slug, name, status, district_code, scope, made_by_id, aliases, related_districts)
    select id, slug, name, status, ${districtCode}, 'district', ${changeId}::uuid, '{}', '{}'
    from unnest(${targets.map(({ facilityId }) => facilityId)}::uuid[], ${slugs}::text[], ${targets.map(({ row }) => row.name)}::text[], ${targets.map(({ row }) => row.cells.status ?? 'unknown')}::text[]) as made(id, slug, name, status)`
}

function sourceOfRow(actor: Actor, { line, cells }: CheckedRow, { fileName, basis }: RowsSource) {
  return deskSource(actor, { ...basis, asOf: cells.asOf ?? basis.asOf ?? null, nextCheck: cells.nextCheck ?? basis.nextCheck ?? null, note: fileName === null ? null : `${fileName} 第${line}行` })
}

function valuesOf(actor: Actor, { row, facilityId }: Target, source: RowsSource): NewValue[] {
  const said = sourceOfRow(actor, row, source)
  const next = new Map<string, number>()
  const value = (field: string, text: string, ordinals: readonly string[] = [field]): NewValue => {
    const ordinal = placeBefore(Math.min(...ordinals.map((one) => next.get(one) ?? row.house?.standing.get(one)?.ordinal ?? 0)))
    next.set(field, ordinal)
    return { facilityId, field, value: text, ordinal, changeId: source.changeId, ...said }
  }
  const values = row.changes.flatMap((change) => (change.field === 'level' ? [] : change.field === 'position' ? pointOf(change).map(([field, text]) => value(field, text, POINT)) : [value(change.field, change.after)]))
  return row.house === null ? [value('districtCode', source.districtCode), ...values, ...inferredType(row, facilityId, source.changeId)] : values
}

const POINT = ['lat', 'lng', 'crs'] as const

/** Latitude, longitude and datum are of one statement and keep one place. */
function pointOf({ after }: FieldChange): [string, string][] {
  const parts = after.split(', ')
  return POINT.map((field, index) => [field, parts[index]!])
}

/** A new house whose code nobody states is classified by its kind and name, and says that a rule did it. */
function inferredType({ cells, name }: CheckedRow, facilityId: string, changeId: string): NewValue[] {
  const inferred = cells.typeCode === undefined ? classifyType(cells.type ?? null, name) : null
  const note = inferred?.by === 'type' ? '由类别用语归入' : '由机构名称归入'
  return inferred ? [{ facilityId, field: 'typeCode', ordinal: 0, value: inferred.code, changeId, kind: 'rule', trust: 'rule', ref: null, quote: null, method: null, asOf: null, note, nextCheck: null, recordedBy: null }] : []
}

type NewLevel = { facilityId: string; ordinal: number; level: string; source: object; changeId: string }

/** A level in a table is one that is held: what is only sought has no column. */
function levelsOf(actor: Actor, { row, facilityId }: Target, source: RowsSource): NewLevel[] {
  return row.changes.filter(({ field }) => field === 'level').map(({ after }) => ({ facilityId, ordinal: placeBefore(row.house?.claims ?? null), level: after, source: sourceOfRow(actor, row, source), changeId: source.changeId }))
}

async function writeLevels(tx: Transaction, levels: readonly NewLevel[]): Promise<void> {
  if (levels.length > 0) await tx.accreditation.createMany({ data: levels.map((level) => ({ ...level, scheme: 'hospital-level', status: 'awarded' })) })
}
