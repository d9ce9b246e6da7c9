import type { Actor } from '#accounts/actor.ts'
import { changeFacility, placeBefore } from '#desk/register/change-facility.ts'
import { type Deed, type RecordKind, type RecordRow, sameAs } from '#desk/register/records/record-kinds.ts'
import { readRecords, writeRecords } from '#desk/register/records/write-records.ts'
import type { Transaction } from '#platform/db.ts'
import { type Issue, type Outcome, refused } from '#platform/errors.ts'
import type { Facility, Prisma } from '#platform/generated/client.ts'
import { orderedId } from '#platform/ordered-id.ts'

/** Which record of which house, and at which revision whoever changes it saw it; without a number it is a new one. */
export type RecordPlace = { facilityId: string; kind: RecordKind; recordId: string | null; revision: number }

/** What is to stand: a row without its number and place, or null for nothing. */
export type Made = { columns: Record<string, Prisma.JsonValue> | null; reason: string }

type Make = (tx: Transaction, facility: Facility, before: RecordRow | null) => Promise<Outcome<Made>>

/**
 * Changes one record of a house: refused where somebody changed it since, or where another record of the house says the same already. What the record said before is kept. Records of the files that
 * said the very same as this one go with it: the officer's word stands in place of all of them.
 */
export async function changeRecord(actor: Actor, { facilityId, kind, recordId, revision }: RecordPlace, deed: Deed, make: Make): Promise<Outcome> {
  return changeFacility(actor, facilityId, async (tx, facility) => {
    const held = await readRecords(tx, kind, [facilityId])
    const before = held.find(({ id }) => id === recordId) ?? null
    if (recordId !== null && before === null && deed !== 'put-back') return refused({ field: null, key: 'record_taken_back' })
    if (recordId !== null && (await revisionOf(tx, facilityId, recordId) !== revision)) return refused({ field: null, key: 'record_stale' })
    const made = await make(tx, facility, before)
    if (!made.ok) return made
    const alike = before === null ? [] : held.filter((row) => row !== before && kind !== 'hours' && sameAs(kind, row) === sameAs(kind, before))
    const others = held.filter((row) => row !== before && !alike.includes(row) && !(kind === 'hours' && Number(row.ordinal) >= 0))
    const known = made.columns && (others.some((row) => sameAs(kind, row) === sameAs(kind, made.columns!)) || await isSaidFromThere(tx, kind, facilityId, made.columns))
    if (known) return refused({ field: null, key: 'record_known' })
    const row = made.columns && ({ ...made.columns, ordinal: placeBefore(Math.min(0, ...held.map(({ ordinal }) => Number(ordinal ?? 0)))) } as unknown as RecordRow)
    const id = recordId ?? orderedId()
    await writeRecords(tx, actor, kind, [{ id, facilityId, row, deed }, ...alike.map((twin) => ({ id: twin.id, facilityId, row: null, deed: 'take-back' as const }))])
    return { ok: true, action: 'facility.record', details: { record: kind, deed, changes: changesOf(before, made.columns), reason: made.reason } }
  })
}

/** Which revision a record of a house stands at: 0 where no officer has done anything to it. */
async function revisionOf(tx: Transaction, facilityId: string, recordId: string): Promise<number> {
  const { _max } = await tx.recordState.aggregate({ where: { recordId, facilityId }, _max: { revision: true } })
  return _max.revision ?? 0
}

/** A relation stated by the other house is the same relation. */
async function isSaidFromThere(tx: Transaction, kind: RecordKind, facilityId: string, { kind: how, to_id: toId, specialty }: Record<string, Prisma.JsonValue>): Promise<boolean> {
  if (kind !== 'relation' || typeof toId !== 'string') return false
  return (await tx.facilityRelation.count({ where: { fromId: toId, toId: facilityId, kind: String(how), specialty: specialty as string | null } })) > 0
}

/** What is no part of what a record says. */
const ASIDE = ['id', 'houseId', 'facility_id', 'from_id', 'ordinal', 'source', 'change_id']

function changesOf(before: RecordRow | null, after: Record<string, Prisma.JsonValue> | null): Record<string, [string, string]> {
  const columns = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter((column) => !ASIDE.includes(column))
  return Object.fromEntries(columns.flatMap((column): [string, [string, string]][] => {
    const [was, is] = [told(before?.[column]), told(after?.[column])]
    return was === is ? [] : [[column, [was, is]]]
  }))
}

function told(value: Prisma.JsonValue | undefined): string {
  return value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** Refusals of what every deed asks. */
export function basisIssues(basis: string): Issue[] {
  return basis === '' ? [{ field: 'basis', key: 'basis_required' }] : []
}
