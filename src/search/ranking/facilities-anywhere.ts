import { Prisma } from '#platform/generated/client.ts'
import { anyPart, asWritten } from '#search/question/concepts.ts'
import type { Query } from '#search/question/read-query.ts'
import { expectedBearers } from '#search/ranking/expected-bearers.ts'
import { type Candidate, rankEntries } from '#search/ranking/rank-entries.ts'
import { someBearers } from '#search/ranking/some-bearers.ts'
import { tellingParts } from '#search/ranking/telling-parts.ts'

/** So many facilities of the country that bear its telling words are looked at; each takes the database 20 microseconds. */
const MOST_TELLING = 500
/** Of facilities that only words of a whole country's names find, so many stand for all. */
const SAMPLE = 200

/**
 * Facilities by words that few of them bear. Where there are more of these than are looked at, those that bear every word are looked for by
 * themselves, then those that bear all but one, or any: a million rooms of villages would rank alike.
 */
export async function facilitiesAnywhere(query: Query): Promise<Candidate[]> {
  const telling = await tellingParts(query.concepts)
  const found = telling.parts.length === 0 ? [] : await rankEntries(query, Prisma.sql`(select * from search_entry where kind = 'facility' and (${oneOf(telling.parts)}) limit ${MOST_TELLING}) e where true`, MOST_TELLING)
  if (telling.all && found.length < MOST_TELLING) return found
  const any = anyPart(query.concepts)
  const cut = query.concepts.map((concept) => concept.cut)
  const written = query.concepts.map(asWritten)
  const [bearAny, ...each] = await expectedBearers('search_entry', [any, ...cut])
  const whole = await sampled(query, [allOf(cut), allOf(written)], Math.min(...each))
  const nearly = whole.length > 0 || written.length < 3 ? [] : await sampled(query, [allButOneOf(written)], 0)
  const some = [...found, ...whole, ...nearly]
  return some.length > 0 ? some : sampled(query, [oneOf([any])], bearAny!)
}

/** Some facilities that meet a condition, of which `conditions` say the same: by the first way that finds as many as are looked at. */
async function sampled(query: Query, conditions: readonly Prisma.Sql[], expected: number): Promise<Candidate[]> {
  const ways = someBearers(conditions, { columns: Prisma.sql`*`, most: SAMPLE, expected })
  for (const way of ways.slice(0, -1)) {
    const some = await rankEntries(query, Prisma.sql`(${way}) e where true`, SAMPLE)
    if (some.length === SAMPLE) return some
  }
  return rankEntries(query, Prisma.sql`(${ways.at(-1)!}) e where true`, SAMPLE)
}

/** Each by itself: of all at once the index takes the common pairs of one for a way to the others. */
function oneOf(parts: readonly string[]): Prisma.Sql {
  return Prisma.join(parts.map((part) => Prisma.sql`vector @@ ${part}::tsquery`), ' or ')
}

/** Each by itself: so the index leaps from one bearer of the rarest to the next, which a single question of many words does not let it. */
function allOf(parts: readonly string[]): Prisma.Sql {
  return Prisma.join(parts.map((part) => Prisma.sql`vector @@ ${part}::tsquery`), ' and ')
}

function allButOneOf(parts: readonly string[]): Prisma.Sql {
  return Prisma.join(parts.map((_, without) => Prisma.sql`(${allOf(parts.filter((_part, index) => index !== without))})`), ' or ')
}
