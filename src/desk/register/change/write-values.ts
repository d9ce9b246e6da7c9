import type { deskSource } from '#desk/register/change-facility.ts'
import type { Transaction } from '#platform/db.ts'

/** A value on its way in; `changeId` is the change to many houses it belongs to. */
export type NewValue = { facilityId: string; field: string; ordinal: number; value: string; changeId: string } & Omit<ReturnType<typeof deskSource>, 'method' | 'ref'> & { method: string | null; ref: string | null }

/** Puts in values of any number of houses, in one statement. An array a column: ten thousand values are otherwise megabytes of their names. */
export async function writeValues(tx: Transaction, values: readonly NewValue[]): Promise<void> {
  const column = <Key extends keyof NewValue>(key: Key) => values.map((value) => value[key])
  await tx.$executeRaw`
    insert into facility_value (id, facility_id, field, ordinal, value, kind, ref, trust, as_of, note, quote, method, next_check, recorded_by, change_id)
    select gen_random_uuid(), facility_id, field, ordinal, to_jsonb(value), kind, ref, trust, as_of, note, quote, method, next_check, recorded_by, change_id
    from unnest(
      ${column('facilityId')}::uuid[], ${column('field')}::text[], ${column('ordinal')}::int[], ${column('value')}::text[], ${column('kind')}::text[], ${column('ref')}::text[], ${column('trust')}::text[],
      ${column('asOf')}::text[], ${column('note')}::text[], ${column('quote')}::text[], ${column('method')}::text[], ${column('nextCheck')}::date[], ${column('recordedBy')}::text[], ${column('changeId')}::uuid[])
      as said(facility_id, field, ordinal, value, kind, ref, trust, as_of, note, quote, method, next_check, recorded_by, change_id)`
}
