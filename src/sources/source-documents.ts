import { publicEditions } from '#documents/public-editions.ts'
import { db } from '#platform/db.ts'
import type { DocumentOf, SourceRow } from '#sources/source.ts'

const heldFields = {
  sourceName: true, title: true, number: true,
  document: { select: { slug: true, kind: true, district: { select: { slug: true } } } },
  blocks: { select: { anchor: true, heading: true, text: true }, orderBy: { ordinal: 'asc' } },
} as const

/**
 * Finds, for what is taken from official documents, the live document and the block that holds the quoted words: by the file it came in, or, for what officers state, by the very number or title
 * they give, where it is one document's alone.
 */
export async function sourceDocuments(rows: Pick<SourceRow, 'kind' | 'ref'>[]): Promise<DocumentOf> {
  const [files, stated] = ['seed', 'desk'].map((of) => [...new Set(rows.flatMap(({ kind, ref }) => (kind === of && ref ? [ref] : [])))]) as [string[], string[]]
  const titles = stated.map(untitled)
  const editions = files.length + stated.length === 0 ? [] : await db().edition.findMany({
    where: { ...publicEditions, OR: [{ sourceName: { in: files } }, { number: { in: stated } }, { title: { in: titles } }] }, select: heldFields,
  })
  return ({ kind, ref, quote }) => {
    // Read from JSON: a source that was stored without it names nothing.
    const found = !ref ? [] : editions.filter(({ sourceName, number, title }) => (kind === 'seed' ? sourceName === ref : kind === 'desk' && (number === ref || title === untitled(ref))))
    const [edition, another] = found
    if (!edition || (kind === 'desk' && another)) return null
    const { document, title, number, blocks } = edition
    const wanted = quote && bare(quote)
    const block = wanted ? blocks.find(({ heading, text }) => bare(`${heading ?? ''}${text}`).includes(wanted)) : undefined
    return { district: document.district.slug, kind: document.kind, slug: document.slug, title: title ?? number ?? '', anchor: block?.anchor ?? null }
  }
}

/** What names the documents that values are taken from: the files they came in, and the numbers and titles officers give. */
export function papersNamed(rows: Pick<SourceRow, 'kind' | 'ref'>[]): string[] {
  return [...new Set(rows.flatMap(({ kind, ref }) => (kind === 'seed' && ref ? [ref] : kind === 'desk' && ref ? [untitled(ref)] : [])))]
}

/** 《某某方案》 → 某某方案 */
function untitled(words: string): string {
  return words.replace(/^《([^《》]+)》$/u, '$1')
}

/** Quotes were cut from the source without its white space and marks. */
function bare(text: string): string {
  return text.replace(/[\s*#]/g, '').normalize('NFKC')
}
