import type { Transaction } from '#platform/db.ts'

/** A row of search_entry on its way in; `vector` is a tsvector literal. */
export type NewEntry = {
  districtCode: string | null
  kind: string
  anchor: string | null
  title: string
  text: string
  keys: string[]
  issuedOn: string | null
  vector: string
}

/** Puts these entries in place of whatever their owners had, in one statement each. */
export async function replaceEntries(tx: Transaction, byOwner: ReadonlyMap<string, readonly NewEntry[]>): Promise<void> {
  await tx.$executeRaw`delete from search_entry where owner_id = any(${[...byOwner.keys()]}::uuid[])`
  const rows = [...byOwner].flatMap(([ownerId, entries]) => entries.map((entry, ordinal) => ({ ...entry, ownerId, ordinal })))
  if (rows.length === 0) return
  await tx.$executeRaw`
    insert into search_entry (district_code, kind, owner_id, anchor, ordinal, title, text, keys, issued_on, vector)
    select "districtCode", kind, "ownerId", anchor, ordinal, title, text, keys, "issuedOn", vector::tsvector
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as entry(
      "districtCode" text, kind text, "ownerId" uuid, anchor text, ordinal int, title text, text text, keys text[], "issuedOn" date, vector text)`
}
