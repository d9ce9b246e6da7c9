import { documentTags } from '#documents/cache-tags.ts'
import { publicEditions } from '#documents/public-editions.ts'
import { cached } from '#platform/cache.ts'
import { dayOf } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { type ServiceCode, SERVICES } from '#services/code-list.ts'
import { findSentences } from '#services/find-sentences.ts'

const WORDS = Object.values(SERVICES).flatMap(({ words }) => words as readonly string[])

/** What live documents of a district say of services: by document, the latest first, each sentence with its place. */
export type SpokenOf = Awaited<ReturnType<typeof readSentences>>[number]

/** Every sentence of a district's live documents that speaks of a service. */
export const readSentences = cached('service-sentences', (_districtCode: string) => [documentTags.all], async (districtCode: string) => {
  const blocks = await db().block.findMany({
    where: { edition: { ...publicEditions, document: { districtCode } }, OR: WORDS.map((word) => ({ text: { contains: word } })) },
    select: {
      anchor: true, text: true,
      edition: {
        select: {
          title: true, number: true, issuedOn: true, document: { select: { slug: true, kind: true, district: { select: { slug: true } } } },
          facts: { where: { kind: 'commitment', state: 'confirmed' }, select: { quote: true } },
        },
      },
    },
    orderBy: [{ edition: { issuedOn: { sort: 'desc', nulls: 'last' } } }, { editionId: 'asc' }, { ordinal: 'asc' }],
  })
  return blocks.flatMap(({ anchor, text, edition: { title, number, issuedOn, document, facts } }) =>
    findSentences(text).map(({ code, word, text: sentence }) => ({
      code, word, sentence, anchor,
      /** The document promises it: the sentence is part of a 承诺 that a person has confirmed. */
      promised: facts.some(({ quote }) => quote.includes(sentence) || sentence.includes(quote)),
      document: { kind: document.kind, slug: document.slug, district: document.district.slug, title: title ?? number ?? document.slug, number, issuedOn: dayOf(issuedOn) },
    })))
})

/** The sentences that speak of one service. */
export async function sentencesOf(districtCode: string, code: ServiceCode): Promise<SpokenOf[]> {
  return (await readSentences(districtCode)).filter((spoken) => spoken.code === code)
}
