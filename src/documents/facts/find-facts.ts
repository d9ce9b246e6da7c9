import { documentTags } from '#documents/cache-tags.ts'
import { factsOf, type PublicFact, PUBLIC_KINDS, publicFacts } from '#documents/facts/public-facts.ts'
import { type Fulfilments, fulfilmentsOf } from '#documents/facts/fulfilment.ts'
import { publicEditions } from '#documents/public-editions.ts'
import { cached } from '#platform/cache.ts'
import { db } from '#platform/db.ts'

export type DocumentFactsRead = { /** Who 我局 is. */ issuerName: string | null; commitments: PublicFact<'commitment'>[]; fulfilments: Fulfilments | null; targets: PublicFact<'target'>[]; figures: PublicFact<'figure'>[] }

/** What people confirmed that a live document promises, sets and reports, in the order of its text; null when there is no such document. */
export const findFacts = cached(
  'document-facts',
  (districtSlug: string, slug: string) => [documentTags.one(districtSlug, slug)],
  async (districtSlug: string, slug: string): Promise<DocumentFactsRead | null> => {
    const edition = await db().edition.findFirst({
      where: { ...publicEditions, document: { slug, district: { slug: districtSlug } } },
      select: { issuerName: true, facts: { where: { ...publicFacts, kind: { in: PUBLIC_KINDS } }, orderBy: [{ rangeStart: 'asc' }, { ordinal: 'asc' }] } },
    })
    const [told] = await db().$queryRaw<{ fulfilments: Fulfilments | null }[]>`
      select ${fulfilmentsOf} as fulfilments from document d join district on district.code = d.district_code where d.slug = ${slug} and district.slug = ${districtSlug}`
    return edition && { issuerName: edition.issuerName, commitments: factsOf('commitment', edition.facts), fulfilments: told?.fulfilments ?? null, targets: factsOf('target', edition.facts), figures: factsOf('figure', edition.facts) }
  },
)
