import { publicEditions } from '#documents/public-editions.ts'
import { db } from '#platform/db.ts'
import type { DocumentOf, SourceRow } from '#sources/source.ts'

/** Finds, for values taken from official documents, the live document and the block that holds the quoted words. */
export async function sourceDocuments(rows: Pick<SourceRow, 'kind' | 'ref'>[]): Promise<DocumentOf> {
  const names = filesNamed(rows)
  const editions = names.length === 0 ? [] : await db().edition.findMany({
    where: { ...publicEditions, sourceName: { in: names } },
    select: {
      sourceName: true, title: true, number: true,
      document: { select: { slug: true, kind: true, district: { select: { slug: true } } } },
      blocks: { select: { anchor: true, heading: true, text: true }, orderBy: { ordinal: 'asc' } },
    },
  })
  return ({ kind, ref, quote }) => {
    const edition = kind === 'seed' ? editions.find(({ sourceName }) => sourceName === ref) : undefined
    if (!edition) return null
    const { document, title, number, blocks } = edition
    const wanted = quote && bare(quote)
    const block = wanted ? blocks.find(({ heading, text }) => bare(`${heading ?? ''}${text}`).includes(wanted)) : undefined
    return { district: document.district.slug, kind: document.kind, slug: document.slug, title: title ?? number ?? '', anchor: block?.anchor ?? null }
  }
}

/** The names of the files of documents that values are taken from. */
export function filesNamed(rows: Pick<SourceRow, 'kind' | 'ref'>[]): string[] {
  return [...new Set(rows.flatMap(({ kind, ref }) => (kind === 'seed' && ref ? [ref] : [])))]
}

/** Quotes were cut from the source without its white space and marks. */
function bare(text: string): string {
  return text.replace(/[\s*#]/g, '').normalize('NFKC')
}
