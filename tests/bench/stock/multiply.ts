import pg from 'pg'

/** What a document is made of, and what of it is of another row that is copied beside it. The database fills in what it makes of a row by itself. */
const COPIED: readonly [table: string, ids: readonly string[], from: string][] = [
  ['case', ['id'], '"case"'],
  ['document', ['id'], 'document'],
  ['edition', ['id', 'document_id', 'case_id'], 'edition'],
  ['block', ['id', 'edition_id'], 'block'],
  ['person', ['id', 'edition_id'], 'person'],
  ['citation', ['id', 'edition_id'], 'citation'],
  ['fact', ['id', 'edition_id'], 'fact'],
  ['facility_mention', ['id', 'edition_id', 'block_id'], 'facility_mention'],
]
/** What must differ from copy to copy; every fifth is still in work. */
const DIFFERING: Record<string, Record<string, string>> = {
  case: { key: `key || '-' || n` },
  document: { slug: `slug || '-' || n`, number: `regexp_replace(number, '(\\d+)号$', '99' || lpad(n::text, 2, '0') || '\\1号')` },
  edition: { number: `regexp_replace(number, '(\\d+)号$', '99' || lpad(n::text, 2, '0') || '\\1号')`, status: `case when abs(hashtext(id::text || n)) % 5 = 0 and not exists (select from edition o where o.document_id = t.document_id and o.id <> t.id) then 'draft' else status end` },
}

/**
 * Copies of a stock of documents, as published, until there are so many: the importer takes a tenth of a second for one, and what is searched and listed
 * takes no interest in who wrote it. Each has numbers and addresses of its own.
 */
export async function multiply(url: string, wanted: number): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  const held = Number((await client.query('select count(*) from document')).rows[0].count)
  const times = Math.ceil(wanted / held) - 1
  if (times > 0) {
    await client.query('begin')
    // What was published takes no parts any more: copies come in as a restored dump does.
    await client.query(`set local session_replication_role = 'replica'`)
    for (const [table, ids, from] of COPIED) {
      const { rows } = await client.query(`select column_name as name from information_schema.columns where table_schema = current_schema() and table_name = $1 and is_generated = 'NEVER'`, [table])
      const value = (name: string) => (ids.includes(name) ? `md5(t.${name}::text || n)::uuid` : (DIFFERING[table]?.[name] ?? `t."${name}"`))
      const names = rows.map(({ name }) => name as string)
      await client.query(`insert into ${from} (${names.map((name) => `"${name}"`)}) select ${names.map(value)} from ${from} t, generate_series(1, ${times}) n`)
    }
    await client.query(`insert into search_entry (district_code, kind, owner_id, anchor, ordinal, title, text, keys, issued_on, vector)
      select district_code, kind, md5(owner_id::text || n)::uuid, anchor, ordinal, title, text, keys, issued_on, vector from search_entry, generate_series(1, ${times}) n
      where kind <> 'facility' and exists (select from edition where document_id = md5(owner_id::text || n)::uuid and status = 'live')`)
    await client.query(`insert into search_document (document_id, district_code, kind, issued_on, entries, head, whole)
      select md5(document_id::text || n)::uuid, district_code, kind, issued_on, entries, head, whole from search_document, generate_series(1, ${times}) n
      where exists (select from edition where document_id = md5(search_document.document_id::text || n)::uuid and status = 'live')`)
    await client.query('commit')
    await client.query('analyze')
  }
  await client.end()
}
