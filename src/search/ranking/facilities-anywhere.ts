import { Prisma } from '#platform/generated/client.ts'
import { anyPart, asWritten } from '#search/question/concepts.ts'
import type { Query } from '#search/question/read-query.ts'
import { expectedBearers } from '#search/ranking/expected-bearers.ts'
import { type Candidate, rankEntries } from '#search/ranking/rank-entries.ts'
import { tellingParts } from '#search/ranking/telling-parts.ts'

/** So many facilities of the country that bear its telling words are looked at; each takes the database 20 microseconds. */
const MOST_TELLING = 500
/** Of facilities that only words of a whole country's names find, so many stand for all. */
const SAMPLE = 200
/** Where so many are expected, so many of the first that come bear a sample, and looking at them is quicker than gathering all by the index. */
const WIDESPREAD = 20_000
const FIRST = 20_000

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
  const nearly = whole.length > 0 || written.length < 3 ? [] : await rankEntries(query, byIndex(allButOneOf(written)), SAMPLE)
  const some = [...found, ...whole, ...nearly]
  return some.length > 0 ? some : sampled(query, [oneOf([any])], bearAny!)
}

/**
 * Some facilities that meet a condition, of which `ways` say the same: the last in full, one before it quickly where words are common. What a
 * good part of the country bears stands among the first that come; of other words, and where the first of the country are of another
 * kind, the index knows where.
 */
async function sampled(query: Query, ways: readonly Prisma.Sql[], expected: number): Promise<Candidate[]> {
  const inFull = ways.at(-1)!
  const sources = expected > WIDESPREAD ? [amongFirst(inFull), ...ways.map(byIndex)] : [byIndex(inFull)]
  for (const source of sources.slice(0, -1)) {
    const some = await rankEntries(query, source, SAMPLE)
    if (some.length === SAMPLE) return some
  }
  return rankEntries(query, sources.at(-1)!, SAMPLE)
}

function amongFirst(condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(select * from (select * from search_entry where kind = 'facility' order by id limit ${FIRST}) one where ${condition} limit ${SAMPLE}) e where true`
}

/** Told to stop early, the planner would rather read through all entries, which takes seconds where common words never stand together: it plans for all of them, and a sample is taken. */
function byIndex(condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(with bearing as materialized (select * from search_entry where kind = 'facility' and (${condition})) select * from bearing limit ${SAMPLE}) e where true`
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
