import type { Transaction } from '#platform/db.ts'

/** Villages of a change of which something was stated after it. */
export async function careChangedSince(tx: Transaction, changeId: string): Promise<{ id: string; name: string }[]> {
  return tx.$queryRaw<{ id: string; name: string }[]>`
    select distinct place.id, place.name from village_care ours
    join village_care later on later.place_id = ours.place_id and later.withdrawn_at is null and later.change_id is distinct from ours.change_id and (later.recorded_at, later.id) > (ours.recorded_at, ours.id)
    join place on place.id = ours.place_id
    where ours.change_id = ${changeId}::uuid order by place.name`
}

/** Takes what a change stated of villages off the register, but for those that are kept; of how many villages. */
export async function takeBackCare(tx: Transaction, changeId: string, kept: string[]): Promise<number> {
  return (await tx.villageCare.deleteMany({ where: { changeId, placeId: { notIn: kept } } })).count
}
