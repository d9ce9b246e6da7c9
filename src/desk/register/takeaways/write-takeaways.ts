import type { Actor } from '#accounts/actor.ts'
import type { deskSource } from '#desk/register/change-facility.ts'
import { partsOf, type Taken } from '#facilities/takeaways/takeaway.ts'
import type { Transaction } from '#platform/db.ts'
import { orderedId } from '#platform/ordered-id.ts'

/** What is to be taken away of a house, by which change, and who says so. */
export type NewTakeaway = Taken & { facilityId: string; changeId: string; source: ReturnType<typeof deskSource> }

/** Takes values off any number of houses in one statement; what took them away holds them, so that they can be put back. Columns, search entries and mentions are for the caller. */
export async function writeTakeaways(tx: Transaction, actor: Actor, asked: readonly NewTakeaway[]): Promise<void> {
  if (asked.length === 0) return
  const sent = JSON.stringify(asked.map((one) => ({ ...one, id: orderedId(), parts: partsOf(one.field), takenBy: actor.name })))
  await tx.$executeRaw`
    with asked as materialized (
      select * from jsonb_to_recordset(${sent}::jsonb) as asked(id uuid, "facilityId" uuid, "changeId" uuid, field text, value text, parts text[], source jsonb, "takenBy" text)
    ), gone as (
      delete from facility_value said using asked
      where said.facility_id = asked."facilityId" and said.field = any(asked.parts) and (asked.value is null or said.value #>> '{}' = asked.value)
      returning asked.id as takeaway, to_jsonb(said) as row
    ), held as (
      select takeaway, jsonb_agg(row order by row ->> 'field', (row ->> 'ordinal')::int) as rows from gone group by takeaway
    )
    insert into takeaway (id, facility_id, change_id, field, value, held, source, taken_by)
    select id, "facilityId", "changeId", field, value, coalesce(rows, '[]'), source, "takenBy" from asked left join held on held.takeaway = asked.id`
}
