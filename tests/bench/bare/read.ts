import { toDistrict } from '#districts/queries.ts'
import type { PublicDocument } from '#documents/queries.ts'
import type { ReadingCopy } from '#documents/reading/reading-copy.ts'
import { db } from '#platform/db.ts'

/**
 * What a page prints, asked for as a Prisma server asks: one call of the client, relations by `select`. It is spared what the portal's own
 * statement finds besides (documents that cite one another, facilities named), so that it stays the lesser work of the two.
 */
export async function readDocument(districtSlug: string, slug: string): Promise<PublicDocument | null> {
  const found = await db().readingCopy.findFirst({
    where: { edition: { status: 'live', document: { slug, district: { slug: districtSlug } } } },
    select: {
      content: true,
      edition: {
        select: {
          id: true,
          case: { select: { id: true, body: true, term: true, session: true, number: true, instrument: true, title: true } },
          document: { select: { id: true, slug: true, kind: true, district: { select: { code: true, slug: true, name: true, city: true, province: true, areaCode: true, identity: true, rules: true } } } },
        },
      },
    },
  })
  if (!found) return null
  const { id: editionId, case: asked, document } = found.edition
  const copy = found.content as unknown as ReadingCopy
  return { ...copy, ...document, editionId, case: asked, district: toDistrict(document.district), facilities: 0, related: { cited: [], citing: [], sameCase: [] }, ending: null, endedOn: null, ended: null, corrections: [], fulfilments: null }
}
