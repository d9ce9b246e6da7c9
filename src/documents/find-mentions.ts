import { documentTags } from '#documents/cache-tags.ts'
import { publicEditions } from '#documents/public-editions.ts'
import { cached } from '#platform/cache.ts'
import { db } from '#platform/db.ts'

export type NamedFacility = { slug: string; name: string; sentences: { anchor: string; sentence: string }[] }

/** The institutions of the register that a document names, each with the sentences that do, in the order of the text. */
export const findNamedFacilities = cached(
  'document-facilities',
  (districtSlug: string, slug: string) => [documentTags.one(districtSlug, slug)],
  async (districtSlug: string, slug: string): Promise<NamedFacility[]> => {
    const mentions = await db().facilityMention.findMany({
      where: { edition: { ...publicEditions, document: { slug, district: { slug: districtSlug } } } },
      select: { sentence: true, block: { select: { anchor: true } }, facility: { select: { slug: true, name: true } } },
      orderBy: { ordinal: 'asc' },
    })
    const named = new Map<string, NamedFacility>()
    for (const { facility, block, sentence } of mentions) {
      const entry = named.get(facility.slug) ?? { ...facility, sentences: [] }
      if (!entry.sentences.some((said) => said.sentence === sentence)) entry.sentences.push({ anchor: block.anchor, sentence })
      named.set(facility.slug, entry)
    }
    return [...named.values()]
  },
)
