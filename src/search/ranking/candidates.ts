import { db } from '#platform/db.ts'
import { Prisma } from '#platform/generated/client.ts'
import { expectedEntries } from '#search/ranking/expected-entries.ts'
import type { Query } from '#search/question/read-query.ts'
import { tellingParts } from '#search/ranking/telling-parts.ts'

/** A search entry that answers some of what was asked. */
export type Candidate = {
  id: bigint
  ownerId: string
  districtCode: string | null
  kind: string
  anchor: string | null
  ordinal: number
  issuedOn: Date | null
  rank: number
  phrase: boolean
  /** How well each concept is answered, 0 to 1. */
  answers: number[]
  /** Of a facility: its names as keys, and whether what it is called and what it offers answer all that was asked. */
  names: string[] | null
  offers: boolean
}

/** So many passages of documents are ranked, and so many facilities; what only the commonest words match beyond that is not counted. */
const MOST_PASSAGES = 3_000
const MOST_FACILITIES = 1_000
/** So many facilities of the country that bear its telling words are looked at; each takes the database 20 microseconds. */
const MOST_TELLING = 500
/** Of facilities that only words of a whole country's names find, so many stand for all. */
const SAMPLE = 200
/** Where so many are expected, so many of the first that come bear a sample, and looking at them is quicker than gathering all by the index. */
const WIDESPREAD = 20_000
const FIRST = 20_000
const RELATED = 0.8
const PARTIAL = 0.35

/**
 * Entries matching any concept, with how well they answer each: of documents everywhere, of facilities all of the district, if one
 * is asked for, and those of the country that its telling words find.
 */
export async function findCandidates(query: Query, districtCode: string | null): Promise<Candidate[]> {
  const { concepts } = query
  if (concepts.length === 0) return []
  const any = anyOf(concepts.flatMap(({ full, related, partial }) => [full, related, partial]))!
  const found = await Promise.all([
    ranked(query, Prisma.sql`search_entry e where e.kind <> 'facility' and e.vector @@ ${any}::tsquery`, MOST_PASSAGES),
    // All of a district are looked at: its words may be the commonest of the country.
    districtCode === null ? [] : ranked(query, Prisma.sql`(select * from search_entry where district_code = ${districtCode} and kind = 'facility' offset 0) e where e.vector @@ ${any}::tsquery`, MOST_FACILITIES),
    facilitiesAnywhere(query, any),
  ])
  return [...new Map(found.flat().map((candidate) => [candidate.id, candidate])).values()]
}

/**
 * Facilities by words that few of them bear. Where there are more of these than are looked at, those that bear every word are looked for by
 * themselves, then those that bear all but one, or any: a million rooms of villages would rank alike.
 */
async function facilitiesAnywhere(query: Query, any: string): Promise<Candidate[]> {
  const telling = await tellingParts(query.concepts)
  const found = telling.parts.length === 0 ? [] : await ranked(query, Prisma.sql`(select * from search_entry where kind = 'facility' and (${oneOf(telling.parts)}) limit ${MOST_TELLING}) e where true`, MOST_TELLING)
  if (telling.all && found.length < MOST_TELLING) return found
  const cut = query.concepts.map((concept) => concept.cut)
  const written = query.concepts.map(({ full, related }) => anyOf([full, related])!)
  const [bearAny, ...each] = await expectedEntries([any, ...cut])
  const whole = await sampled(query, [allOf(cut), allOf(written)], Math.min(...each))
  const nearly = whole.length > 0 || written.length < 3 ? [] : await ranked(query, byIndex(allButOneOf(written)), SAMPLE)
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
    const some = await ranked(query, source, SAMPLE)
    if (some.length === SAMPLE) return some
  }
  return ranked(query, sources.at(-1)!, SAMPLE)
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

/**
 * `source` names entries `e` and ends in a condition. A vector is stored packed and would be unpacked wherever it is named: adding nothing
 * to it unpacks it once, and nothing is sorted that still carries it. What only titles and offers bear is looked for where all of an entry
 * answers all. The rows come as text: the client takes longer over each of their parts than the database over all.
 */
async function ranked({ concepts, phrase }: Query, source: Prisma.Sql, most: number): Promise<Candidate[]> {
  const any = anyOf(concepts.flatMap(({ full, related, partial }) => [full, related, partial]))
  const column = (index: number, way: string) => Prisma.raw(`asked.${way}${index}`)
  const asked = concepts.map(({ full, related, partial }, index) => Prisma.sql`, ${full}::tsquery as ${Prisma.raw(`f${index}`)}, ${related}::tsquery as ${Prisma.raw(`r${index}`)}, ${partial}::tsquery as ${Prisma.raw(`p${index}`)}`)
  const answers = concepts.map((_, index) => Prisma.sql`case when e.vector @@ ${column(index, 'f')} then 1.0::float8 when e.vector @@ ${column(index, 'r')} then ${RELATED}::float8 when e.vector @@ ${column(index, 'p')} then ${PARTIAL}::float8 else 0.0 end`)
  const worth = concepts.map((_, index) => Prisma.sql`case when answers[${Prisma.raw(String(index + 1))}] = 1 then 1.0::float8 else 0.2 end`)
  const offered = concepts.map((_, index) => Prisma.sql`(strong @@ ${column(index, 'f')} or coalesce(strong @@ ${column(index, 'r')}, false))`)
  const [read] = await db().$queryRaw<{ rows: string }[]>`
    with asked as materialized (select ${any}::tsquery as any, ${phrase}::tsquery as phrase ${Prisma.join(asked, ' ')}),
    entry as (select e.id, e.owner_id, e.district_code, e.kind, e.anchor, e.ordinal, e.issued_on, e.keys, e.vector || ''::tsvector as vector from ${source} offset 0),
    answered as (select e.*, array[${Prisma.join(answers)}] as answers, ts_rank('{0.1, 0.3, 0.6, 1.0}', e.vector, asked.any)::float8 as rank from entry e, asked offset 0),
    found as (
      select e.id, owner_id as "ownerId", district_code as "districtCode", kind, anchor, ordinal, issued_on as "issuedOn", rank, answers,
        coalesce(vector @@ asked.phrase, false) as phrase, case when kind = 'facility' then keys end as names,
        kind = 'facility' and ${RELATED}::float8 <= all(answers) and (select ${Prisma.join(offered, ' and ')} from (select ts_filter(vector, '{a,b}') as strong offset 0) title) as offers
      from answered e, asked offset 0
    ),
    best as (select * from found order by ${Prisma.join(worth, ' + ')} desc, rank desc limit ${most})
    select coalesce(json_agg(best), '[]')::text as rows from best`
  return (JSON.parse(read!.rows) as (Omit<Candidate, 'id' | 'issuedOn'> & { id: number; issuedOn: string | null })[])
    .map(({ id, issuedOn, ...row }) => ({ ...row, id: BigInt(id), issuedOn: issuedOn === null ? null : new Date(issuedOn) }))
}

function anyOf(queries: readonly (string | null)[]): string | null {
  return queries.filter((one) => one !== null).join(' | ') || null
}
