import { documentTags } from '#documents/cache-tags.ts'
import { publicEditions } from '#documents/public-editions.ts'
import { COUNT_WORDS } from '#facilities/counts/count-kinds.ts'
import { findCounts } from '#facilities/counts/find-counts.ts'
import { cached } from '#platform/cache.ts'
import { dayOf } from '#platform/clock.ts'
import { db } from '#platform/db.ts'

const WORDS: readonly string[] = Object.values(COUNT_WORDS).flat()

export type PublishedCount = Awaited<ReturnType<typeof readPublishedCounts>>[number]

/** Every count of houses in a district's live documents, at its sentence; the latest document first, each in the order of its text. */
export const readPublishedCounts = cached('published-counts', (_districtCode: string) => [documentTags.all], async (districtCode: string) => {
  const blocks = await db().block.findMany({
    where: { edition: { ...publicEditions, document: { districtCode } }, OR: WORDS.map((word) => ({ text: { contains: word } })) },
    select: { anchor: true, text: true, edition: { select: { title: true, number: true, issuedOn: true, document: { select: { slug: true, kind: true, district: { select: { slug: true } } } } } } },
    orderBy: [{ edition: { issuedOn: { sort: 'desc', nulls: 'last' } } }, { editionId: 'asc' }, { ordinal: 'asc' }],
  })
  return blocks.flatMap(({ anchor, text, edition: { title, number, issuedOn, document } }) =>
    findCounts(text).map((stated) => ({
      ...stated, anchor,
      document: { kind: document.kind, slug: document.slug, district: document.district.slug, title: title ?? number ?? document.slug, number, issuedOn: dayOf(issuedOn) },
    })))
})
