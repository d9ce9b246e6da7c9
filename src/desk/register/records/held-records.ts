import type { Actor } from '#accounts/actor.ts'
import { placeBefore } from '#desk/register/change-facility.ts'
import type { HeldRegister } from '#desk/register/houses/held-register.ts'
import type { RecordKind, RecordRow } from '#desk/register/records/record-kinds.ts'
import { readRecords, writeRecords } from '#desk/register/records/write-records.ts'
import type { Tell } from '#desk/register/table/table-kind.ts'
import type { Transaction } from '#platform/db.ts'
import type { Prisma } from '#platform/generated/client.ts'
import { orderedId } from '#platform/ordered-id.ts'
import { indexFacilities } from '#search/entries/index-facilities.ts'

/** The records of one kind of all houses of a register, by house. */
export async function readHeldRecords(tx: Transaction, kind: RecordKind, { bySlug }: HeldRegister): Promise<ReadonlyMap<string, readonly RecordRow[]>> {
  return Map.groupBy(await readRecords(tx, kind, [...bySlug.values()].map(({ id }) => id)), ({ houseId }) => houseId)
}

/** A record a table states of a house: in place of the one that is held, or as a new one; `lowest` is the first place of its house where records have places. */
export type StatedRecord = { facilityId: string; held: RecordRow | null; columns: Record<string, Prisma.JsonValue>; lowest?: number }

const AT_ONCE = 500

/** Writes what a table states of houses, five hundred records at a time, and tells how far it is. */
export async function placeRecords(tx: Transaction, actor: Actor, kind: RecordKind, stated: readonly StatedRecord[], changeId: string, tell: Tell): Promise<void> {
  const lowest = new Map<string, number>()
  for (let from = 0; from < stated.length; from += AT_ONCE) {
    const some = stated.slice(from, from + AT_ONCE)
    await writeRecords(tx, actor, kind, some.map(({ facilityId, held, columns, lowest: first }) => {
      const ordinal = placeBefore(lowest.get(facilityId) ?? first ?? null)
      lowest.set(facilityId, ordinal)
      const id = held?.id ?? orderedId()
      return { id, facilityId, row: { ...columns, ordinal, id } as unknown as RecordRow, deed: held ? 'change' : 'add' }
    }), changeId)
    await indexFacilities(tx, [...new Set(some.map(({ facilityId }) => facilityId))])
    await tell(from + some.length)
  }
}
