import type { deskSource } from '#desk/register/change-facility.ts'
import type { Transaction } from '#platform/db.ts'

/** One value of one field, at its place among the values of that field. */
export type PlacedValue = { id: string; field: string; ordinal: number; value: string }

/** What one source says of a house, on its way in; `changeId` is the change to many houses it belongs to. */
export type Said = { facilityId: string; values: PlacedValue[]; changeId: string } & Omit<ReturnType<typeof deskSource>, 'method' | 'ref'> & { method: string | null; ref: string | null }

/** Puts in what is said of any number of houses, in one statement and one parameter: a source is sent once for all it says, and of a value no name of its parts. */
export async function writeValues(tx: Transaction, said: readonly Said[]): Promise<void> {
  if (said.length === 0) return
  const sent = JSON.stringify(said.map(({ values, ...source }) => ({ ...source, values: values.map(({ id, field, ordinal, value }) => [id, field, ordinal, value]) })))
  await tx.$executeRaw`
    insert into facility_value (id, facility_id, field, ordinal, value, kind, ref, trust, as_of, note, quote, method, next_check, recorded_by, change_id)
    select (placed ->> 0)::uuid, said."facilityId", placed ->> 1, (placed -> 2)::int, placed -> 3, kind, ref, trust, "asOf", note, quote, method, "nextCheck", "recordedBy", "changeId"
    from jsonb_to_recordset(${sent}::jsonb) as said(
      "facilityId" uuid, "changeId" uuid, kind text, ref text, trust text, "asOf" text, note text, quote text, method text, "nextCheck" date, "recordedBy" text, "values" jsonb),
      jsonb_array_elements(said."values") as placed`
}
