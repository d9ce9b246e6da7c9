import { documentTags } from '#documents/cache-tags.ts'
import { publicEditions } from '#documents/public-editions.ts'
import { cached } from '#platform/cache.ts'
import { db } from '#platform/db.ts'

export const ADDRESSES_PER_FILE = 20_000

/** How many documents are live, to know how many sitemap files there are. */
export const countDocuments = cached('document-count', () => [documentTags.all], () => db().edition.count({ where: publicEditions }))

/** Addresses of live documents with when they last changed, one sitemap file's worth. `file` counts from 0. */
export const listAddresses = cached('document-addresses', (_file: number) => [documentTags.all], async (file: number) => {
  const rows = await db().edition.findMany({
    where: publicEditions,
    select: { publishedAt: true, document: { select: { slug: true, kind: true, district: { select: { slug: true } } } } },
    orderBy: { documentId: 'asc' },
    take: ADDRESSES_PER_FILE,
    skip: file * ADDRESSES_PER_FILE,
  })
  return rows.map(({ publishedAt, document: { slug, kind, district } }) => ({ slug, kind, district: district.slug, changed: publishedAt?.toISOString() ?? null }))
})
