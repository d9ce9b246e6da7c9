import type { Actor } from '#accounts/actor.ts'
import { RECORD_KINDS, type RecordKind, type RecordRow } from '#desk/register/records/record-kinds.ts'
import { writeRecords } from '#desk/register/records/write-records.ts'
import type { Named } from '#desk/register/table/table-kind.ts'
import type { Transaction } from '#platform/db.ts'
import { indexFacilities } from '#search/entries/index-facilities.ts'

/** Houses of which a change stated records that somebody changed since, or gave an order on. */
export async function recordsChangedSince(tx: Transaction, changeId: string): Promise<Named[]> {
  return tx.$queryRaw<Named[]>`
    select id, name from facility where id in (
      select ours.facility_id from record_state ours join record_state later on later.record_id = ours.record_id and later.revision > ours.revision where ours.change_id = ${changeId}::uuid
      union select ours.facility_id from record_state ours join offer_switch on offer_id = ours.record_id and recorded_at > ours.made_at where ours.change_id = ${changeId}::uuid)
    order by name`
}

/** Makes the records of a change say what they said before it, but for those of some houses: new ones go. Of how many houses that was. */
export async function takeBackRecords(tx: Transaction, actor: Actor, changeId: string, kept: string[]): Promise<number> {
  const rows = await tx.$queryRaw<{ id: string; facilityId: string; kind: RecordKind; before: RecordRow | null }[]>`
    select ours.record_id as id, ours.facility_id as "facilityId", ours.kind, before.state as before
    from record_state ours left join record_state before on before.record_id = ours.record_id and before.revision = ours.revision - 1
    where ours.change_id = ${changeId}::uuid and ours.facility_id <> all(${kept}::uuid[]) order by ours.record_id`
  for (const kind of RECORD_KINDS) {
    const writes = rows.filter((row) => row.kind === kind)
    await writeRecords(tx, actor, kind, writes.map(({ id, facilityId, before }) => ({ id, facilityId, row: before, deed: before === null ? 'take-back' : 'put-back' })))
  }
  const houses = [...new Set(rows.map(({ facilityId }) => facilityId))]
  await indexFacilities(tx, houses)
  return houses.length
}
