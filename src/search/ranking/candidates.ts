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
/** Of words in a row the database expects far fewer than there may be, since it takes each for independent of the next. */
const MOST_RANKED = 4_000
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
 * Facilities by words that few of them bear. Where none of these answers all that was asked, some that bear all the words, or
 * any: a million rooms of villages would rank alike.
 */
async function facilitiesAnywhere(query: Query, any: string): Promise<Candidate[]> {
  const telling = await tellingParts(query.concepts)
  const found = telling.parts.length === 0 ? [] : await ranked(query, Prisma.sql`(select * from search_entry where kind = 'facility' and (${bearing(telling.parts)}) limit ${MOST_RANKED}) e where true`, MOST_FACILITIES)
  if (telling.all || found.some(({ answers }) => answers.every((answer) => answer >= RELATED))) return found
  const [cut, written] = [allOf(query.concepts.map((concept) => concept.cut)), allOf(query.concepts.map(({ full, related }) => anyOf([full, related])!))]
  const [bearAny, ...each] = await expectedEntries([any, ...query.concepts.map((concept) => concept.cut)])
  const some = await sampled(query, [cut, written], Math.min(...each))
  return some.length + found.length > 0 ? [...found, ...some] : sampled(query, [any], bearAny!)
}

/**
 * Some facilities that bear words, of which `ways` say the same, the quickest first. Words that a good part of the country bears stand
 * among the first that come; of others, and where the first of the country are of another kind, the index knows where.
 */
async function sampled(query: Query, ways: readonly string[], expected: number): Promise<Candidate[]> {
  const sources = [...(expected > WIDESPREAD ? ways.slice(-1).map(amongFirst) : []), ...ways.map(byIndex)]
  for (const source of sources.slice(0, -1)) {
    const some = await ranked(query, source, SAMPLE)
    if (some.length === SAMPLE) return some
  }
  return ranked(query, sources.at(-1)!, SAMPLE)
}

function amongFirst(words: string): Prisma.Sql {
  return Prisma.sql`(select * from (select * from search_entry where kind = 'facility' order by id limit ${FIRST}) one where one.vector @@ ${words}::tsquery limit ${SAMPLE}) e where true`
}

function byIndex(words: string): Prisma.Sql {
  return Prisma.sql`facilities_bearing(${words}::tsquery, ${SAMPLE}) e where true`
}

/** Each by itself: of all at once the index takes the common pairs of one for a way to the others. */
function bearing(parts: readonly string[]): Prisma.Sql {
  return Prisma.join(parts.map((part) => Prisma.sql`vector @@ ${part}::tsquery`), ' or ')
}

/**
 * `source` names entries `e` and ends in a condition. A vector is stored packed and would be unpacked wherever it is named: adding nothing
 * to it unpacks it once. What only titles and offers bear is looked for where all of an entry answers all. The rows come as text: the
 * client takes longer over each of their parts than the database over all.
 */
async function ranked({ concepts, phrase }: Query, source: Prisma.Sql, most: number): Promise<Candidate[]> {
  const any = anyOf(concepts.flatMap(({ full, related, partial }) => [full, related, partial]))
  const column = (index: number, way: string) => Prisma.raw(`asked.${way}${index}`)
  const asked = concepts.map(({ full, related, partial }, index) => Prisma.sql`, ${full}::tsquery as ${Prisma.raw(`f${index}`)}, ${related}::tsquery as ${Prisma.raw(`r${index}`)}, ${partial}::tsquery as ${Prisma.raw(`p${index}`)}`)
  const answers = concepts.map((_, index) => Prisma.sql`case when e.vector @@ ${column(index, 'f')} then 1.0 when e.vector @@ ${column(index, 'r')} then ${RELATED}::float8 when e.vector @@ ${column(index, 'p')} then ${PARTIAL}::float8 else 0.0 end`)
  const offered = concepts.map((_, index) => Prisma.sql`(strong @@ ${column(index, 'f')} or coalesce(strong @@ ${column(index, 'r')}, false))`)
  const [read] = await db().$queryRaw<{ rows: string }[]>`
    with asked as materialized (select ${any}::tsquery as any, ${phrase}::tsquery as phrase ${Prisma.join(asked, ' ')}),
    entry as (select e.id, e.owner_id, e.district_code, e.kind, e.anchor, e.ordinal, e.issued_on, e.keys, e.vector || ''::tsvector as vector from ${source} offset 0),
    answered as (select e.*, array[${Prisma.join(answers)}]::float8[] as answers, ts_rank('{0.1, 0.3, 0.6, 1.0}', e.vector, asked.any)::float8 as rank from entry e, asked offset 0),
    best as (select * from answered order by (select sum(case when answer = 1 then 1.0 else 0.2 end) from unnest(answers) answer) desc, rank desc limit ${most}),
    found as (
      select best.id, owner_id as "ownerId", district_code as "districtCode", kind, anchor, ordinal, issued_on as "issuedOn", rank, answers,
        coalesce(vector @@ asked.phrase, false) as phrase, case when kind = 'facility' then keys end as names,
        kind = 'facility' and ${RELATED}::float8 <= all(answers) and (select ${Prisma.join(offered, ' and ')} from (select ts_filter(vector, '{a,b}') as strong offset 0) title) as offers
      from best, asked
    )
    select coalesce(json_agg(found), '[]')::text as rows from found`
  return (JSON.parse(read!.rows) as (Omit<Candidate, 'id' | 'issuedOn'> & { id: number; issuedOn: string | null })[])
    .map(({ id, issuedOn, ...row }) => ({ ...row, id: BigInt(id), issuedOn: issuedOn === null ? null : new Date(issuedOn) }))
}

function allOf(queries: readonly string[]): string {
  return queries.map((one) => `(${one})`).join(' & ')
}

function anyOf(queries: readonly (string | null)[]): string | null {
  return queries.filter((one) => one !== null).join(' | ') || null
}
