import type { Actor } from '#accounts/actor.ts'
import type { Named } from '#desk/register/table/table-kind.ts'
import { putBackValues } from '#desk/register/takeaways/put-back-values.ts'
import { MANY_FIELDS } from '#facilities/takeaways/takeaway.ts'
import { followValues } from '#facilities/values/follow-values.ts'
import { NAME_FIELDS } from '#facilities/values/standing.ts'
import type { Transaction } from '#platform/db.ts'
import { indexFacilities } from '#search/entries/index-facilities.ts'

/** Houses of a change of which something was said since: a field or level anew, or, of one it added, anything at all. */
export async function valuesChangedSince(tx: Transaction, changeId: string): Promise<Named[]> {
  return tx.$queryRaw<Named[]>`
    select id, name from facility where id in (
      select ours.facility_id from facility_value ours join facility_value later
        on later.facility_id = ours.facility_id and later.field = ours.field and later.ordinal < ours.ordinal and later.change_id is distinct from ours.change_id
        where ours.change_id = ${changeId}::uuid and ours.field <> all(${[...NAME_FIELDS]})
      union select ours.facility_id from accreditation ours join accreditation later
        on later.facility_id = ours.facility_id and later.scheme = ours.scheme and later.ordinal < ours.ordinal and later.change_id is distinct from ours.change_id
        where ours.change_id = ${changeId}::uuid
      union select facility_id from record_state where state ->> 'change_id' = ${changeId}
      union select facility_id from takeaway where put_back_at is null and change_id <> ${changeId}::uuid and held @> ${JSON.stringify([{ change_id: changeId }])}::jsonb
      union select ours.facility_id from takeaway ours join facility_value later on later.facility_id = ours.facility_id and later.recorded_at > ours.taken_at and later.change_id is distinct from ours.change_id
        where ours.change_id = ${changeId}::uuid and ours.put_back_at is null
          and (later.field = ours.field or (ours.field = 'position' and later.field = 'lat')) and (later.field <> all(${[...MANY_FIELDS]}) or later.value #>> '{}' = ours.value)
      union select made.id from facility made where made.made_by_id = ${changeId}::uuid and (
        exists (select from facility_value where facility_id = made.id and change_id is distinct from ${changeId}::uuid)
        or exists (select from accreditation where facility_id = made.id and change_id is distinct from ${changeId}::uuid)
        or exists (select from facility_event where facility_id = made.id or successor_id = made.id)
        or exists (select from facility_relation where from_id = made.id or to_id = made.id)
        or exists (select from schedule where facility_id = made.id)
        or exists (select from service_offer where facility_id = made.id)
        or exists (select from record_state where facility_id = made.id)
        or exists (select from takeaway where facility_id = made.id)
        or exists (select from village_care where facility_id = made.id)
        or exists (select from feedback where facility_id = made.id)
        or exists (select from facility_address where facility_id = made.id)))
    order by name`
}

/** Takes the values, levels and houses of a change off the register and puts back what it took away, but for those houses; how many houses that concerned. */
export async function takeBackValues(tx: Transaction, actor: Actor, changeId: string, kept: string[]): Promise<number> {
  const made = await tx.facility.findMany({ where: { madeById: changeId, id: { notIn: kept } }, select: { id: true } })
  const gone = made.map(({ id }) => id)
  const touched = await tx.$queryRaw<{ id: string }[]>`
    with said as (delete from facility_value where change_id = ${changeId}::uuid and facility_id <> all(${kept}::uuid[]) returning facility_id),
      claims as (delete from accreditation where change_id = ${changeId}::uuid and facility_id <> all(${kept}::uuid[]) returning facility_id)
    select facility_id as id from said union select facility_id from claims`
  await tx.searchEntry.deleteMany({ where: { ownerId: { in: gone } } })
  await tx.facility.deleteMany({ where: { id: { in: gone } } })
  const taken = await tx.takeaway.findMany({ where: { changeId, putBackAt: null, facilityId: { notIn: kept } } })
  await putBackValues(tx, actor, taken)
  const left = [...new Set([...touched.map(({ id }) => id), ...taken.map(({ facilityId }) => facilityId)])].filter((id) => !gone.includes(id))
  await followValues(tx, left)
  await indexFacilities(tx, left)
  return left.length + gone.length
}
