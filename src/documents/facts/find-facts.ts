import { readingBlock, readingColumns } from '#documents/blocks/reading-block.ts'
import { documentTags } from '#documents/cache-tags.ts'
import { type Asked, askedAndAnswered } from '#documents/facts/asked-and-answered.ts'
import { factsOf, type PublicFact, PUBLIC_KINDS, publicFacts } from '#documents/facts/public-facts.ts'
import { publicEditions } from '#documents/public-editions.ts'
import { cached } from '#platform/cache.ts'
import { db } from '#platform/db.ts'

export type DocumentFactsRead = { asked: Asked[]; commitments: PublicFact<'commitment'>[]; targets: PublicFact<'target'>[]; figures: PublicFact<'figure'>[] }

/** What people confirmed that a live document says, in the order of its text; null when there is no such document. */
export const findFacts = cached(
  'document-facts',
  (districtSlug: string, slug: string) => [documentTags.one(districtSlug, slug)],
  async (districtSlug: string, slug: string): Promise<DocumentFactsRead | null> => {
    const edition = await db().edition.findFirst({
      where: { ...publicEditions, document: { slug, district: { slug: districtSlug } } },
      select: {
        facts: { where: { ...publicFacts, kind: { in: PUBLIC_KINDS } }, orderBy: [{ rangeStart: 'asc' }, { ordinal: 'asc' }] },
        blocks: { select: readingColumns, orderBy: { ordinal: 'asc' } },
      },
    })
    if (!edition) return null
    const { facts, blocks } = edition
    return {
      asked: askedAndAnswered(factsOf('opinion', facts), blocks.map(readingBlock)),
      commitments: factsOf('commitment', facts), targets: factsOf('target', facts), figures: factsOf('figure', facts),
    }
  },
)
