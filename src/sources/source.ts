import { type Trust, trustOf } from '#sources/trust.ts'

/** What is stored of who says something. */
export type SourceRow = { kind: string; ref: string | null; trust: string; asOf: string | null; note: string | null; quote: string | null; method: string | null; nextCheck: string | null; /** The day on which the house itself said that it still holds. */ confirmedOn?: string | null }

/** The document behind a source, when it is one that we hold. */
export type SourceDocument = { district: string; kind: 'reply' | 'policy' | 'report' | 'other'; slug: string; title: string; anchor: string | null }

/** A source as everybody may see it; what staff noted about it is not part of it. */
export type Source = Omit<SourceRow, 'kind' | 'trust' | 'note'> & { trust: Trust; document: SourceDocument | null }

export type DocumentOf = (row: Pick<SourceRow, 'kind' | 'ref' | 'quote'>) => SourceDocument | null

/** A document as an officer names it, by its number or title. */
export function statedIn(ref: string): Pick<SourceRow, 'kind' | 'ref' | 'quote'> {
  return { kind: 'desk', ref, quote: null }
}

/** A stored source with the document behind it. */
export function sourceOf(row: SourceRow, documentOf: DocumentOf): Source {
  const { ref, asOf, quote, method, nextCheck, confirmedOn } = row
  return { ref, asOf, quote, method, nextCheck, ...(confirmedOn && { confirmedOn }), trust: trustOf(row.trust), document: documentOf(row) }
}
