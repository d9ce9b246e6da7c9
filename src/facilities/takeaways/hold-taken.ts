import { covers } from '#facilities/takeaways/takeaway.ts'
import type { StoredValue } from '#facilities/values/standing.ts'
import type { Transaction } from '#platform/db.ts'
import type { Prisma } from '#platform/generated/client.ts'
import { orderedId } from '#platform/ordered-id.ts'

/** A row of facility_value as a takeaway holds it, by its columns. */
export type HeldRow = { id: string; facility_id: string; field: string; ordinal: number; value: string | number; kind: string; trust: string; ref: string | null; recorded_at: string; change_id: string | null } & Record<string, Prisma.JsonValue>

/**
 * What of a file's values is told: those an officer took away are held by what took them away instead, as the file says them now, so that putting
 * it back tells what is true of the file that day.
 */
export async function holdTaken(tx: Transaction, facilityId: string, said: readonly StoredValue[]): Promise<StoredValue[]> {
  const standing = await tx.takeaway.findMany({ where: { facilityId, putBackAt: null }, select: { id: true, field: true, value: true, held: true }, orderBy: { id: 'asc' } })
  const holderOf = (value: StoredValue) => standing.find((taken) => covers(taken, value))
  for (const taken of standing) {
    // What was set on the desk stands below 0 and is not the file's to replace.
    const ours = (taken.held as HeldRow[]).filter(({ ordinal }) => ordinal < 0)
    const held = [...ours, ...said.filter((value) => holderOf(value) === taken).map((value) => rowOf(facilityId, value))]
    await tx.takeaway.update({ where: { id: taken.id }, data: { held }, select: { id: true } })
  }
  return said.filter((value) => holderOf(value) === undefined)
}

function rowOf(facilityId: string, { field, ordinal, value, kind, ref, trust, asOf, note, quote, method, nextCheck, recordedBy }: StoredValue): HeldRow {
  return {
    id: orderedId(), facility_id: facilityId, field, ordinal, value, kind, ref, trust, as_of: asOf, note, quote, method, next_check: nextCheck,
    recorded_at: new Date().toISOString(), recorded_by: recordedBy, change_id: null,
  }
}
