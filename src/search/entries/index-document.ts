import { documentEntries } from '#search/entries/document-entries.ts'
import { replaceEntries } from '#search/entries/replace-entries.ts'
import type { Transaction } from '#platform/db.ts'

/** Rebuilds every search entry of a document from its live edition, or removes them when none is live. */
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
}
