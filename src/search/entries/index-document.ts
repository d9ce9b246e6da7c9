import { documentEntries } from '#search/entries/document-entries.ts'
import { replaceEntries } from '#search/entries/replace-entries.ts'
import type { Transaction } from '#platform/db.ts'

/** Rebuilds every search entry of a document from its live edition and what they bear together, or removes them when none is live. */
export async function indexDocument(tx: Transaction, documentId: string): Promise<void> {
  const edition = await tx.edition.findFirst({
    where: { documentId, status: 'live' },
    select: {
      title: true, number: true, issuerName: true, issuedOn: true,
      document: { select: { districtCode: true, kind: true, district: { select: { name: true } } } },
      case: { select: { body: true, term: true, session: true, number: true, title: true } },
      blocks: { select: { anchor: true, kind: true, level: true, marker: true, heading: true, headingStop: true, text: true, table: true }, orderBy: { ordinal: 'asc' } },
      people: { select: { name: true, role: true, capacity: true } },
      citations: { select: { anchor: true, number: true } },
    },
  })
  await replaceEntries(tx, new Map([[documentId, edition ? documentEntries(edition) : []]]))
  await tx.$executeRaw`delete from search_document where document_id = ${documentId}::uuid`
  await tx.$executeRaw`
    insert into search_document (document_id, district_code, kind, issued_on, entries, head, whole)
    select owner_id, district_code, kind, issued_on, every.entries, vector, every.whole
    from search_entry, (select count(distinct ordinal) as entries, array_to_tsvector(array_agg(lexeme)) as whole from search_entry, unnest(tsvector_to_array(vector)) lexeme where owner_id = ${documentId}::uuid) every
    where owner_id = ${documentId}::uuid and ordinal = 0`
}
