import { type Claim, heldLevel } from '#facilities/claims/hospital-level.ts'
import { FOLLOWED, standingColumns, type StoredValue } from '#facilities/values/standing.ts'
import type { Transaction } from '#platform/db.ts'

type Row = { id: string; values: Pick<StoredValue, 'field' | 'ordinal' | 'value'>[]; claims: Claim[] }

/** Lets the columns for lists and filters follow the values and claims that stand, for all these facilities in two statements. Where they say so already, nothing is written. */
export async function followValues(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const rows = (await readFollowed(tx, ids)).map(({ id, values, claims }) => ({ id, ...standingColumns(values), ...(heldLevel(claims) ?? { tier: null, rank: null }) }))
  await tx.$executeRaw`
    update facility set name = said.name, aliases = said.aliases, type = said.type, type_code = said."typeCode", ownership = said.ownership, street = said.street, tier = said.tier, rank = said.rank,
      lat = said.lat, lng = said.lng, crs = said.crs
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as said(
      id uuid, name text, aliases text[], type text, "typeCode" text, ownership text, street text, tier text, rank text, lat float8, lng float8, crs text)
    where facility.id = said.id
      and (facility.name, facility.aliases, facility.type, facility.type_code, facility.ownership, facility.street, facility.tier, facility.rank, facility.lat, facility.lng, facility.crs)
        is distinct from (said.name, said.aliases, said.type, said."typeCode", said.ownership, said.street, said.tier, said.rank, said.lat, said.lng, said.crs)`
}

/** One statement whose rows come as text: of thousands the client takes longer over each of their parts than the database over the statement. */
async function readFollowed(tx: Transaction, ids: readonly string[]): Promise<Row[]> {
  const [read] = await tx.$queryRaw<{ rows: string }[]>`
    select json_agg(json_build_object('id', id,
      'values', coalesce((select json_agg(json_build_object('field', field, 'ordinal', ordinal, 'value', value)) from facility_value where facility_id = facility.id and field = any(${[...FOLLOWED]})), '[]'),
      'claims', coalesce((select json_agg(json_build_object('scheme', scheme, 'level', level, 'status', status) order by ordinal) from accreditation where facility_id = facility.id), '[]')))::text as rows
    from facility where id = any(${[...ids]}::uuid[])`
  return JSON.parse(read?.rows ?? '[]') as Row[]
}
