import { db } from '#platform/db.ts'
import { Prisma } from '#platform/generated/client.ts'
import { expectedEntries } from '#search/expected-entries.ts'
import type { Query } from '#search/read-query.ts'
import { tellingParts } from '#search/telling-parts.ts'

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
/** Where so many are expected, going through the index takes longer than looking at the first that come. */
const WIDESPREAD = 200_000
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
  const rare = anyOf(telling.parts)
  const found = rare === null ? [] : await ranked(query, Prisma.sql`(select * from search_entry where kind = 'facility' and vector @@ ${rare}::tsquery limit ${MOST_RANKED}) e where true`, MOST_FACILITIES)
  if (telling.all || found.some(({ answers }) => answers.every((answer) => answer >= RELATED))) return found
  const alternatives = query.concepts.map(({ full, related }) => anyOf([full, related])!)
  const [anywhere, ...each] = await expectedEntries([any, ...alternatives])
  const ways = [{ words: alternatives.map((one) => `(${one})`).join(' & '), fewest: Math.min(...each) }, { words: any, fewest: anywhere! }]
  for (const way of ways) {
    const some = await ranked(query, sampleOf(way), SAMPLE)
    if (some.length + found.length > 0) return [...found, ...some]
  }
  return []
}

/** Words that a good part of the country bears stand among the first that come; of others the index knows where. */
function sampleOf({ words, fewest }: { words: string; fewest: number }): Prisma.Sql {
  return fewest > WIDESPREAD
    ? Prisma.sql`(select * from (select * from search_entry where kind = 'facility' order by id limit ${FIRST}) one where one.vector @@ ${words}::tsquery limit ${SAMPLE}) e where true`
    : Prisma.sql`facilities_bearing(${words}::tsquery, ${SAMPLE}) e where true`
}

/**
 * `source` names entries `e` and ends in a condition. A vector is stored packed and would be unpacked wherever it is named: adding nothing
 * to it unpacks it once. The rows come as text: the client takes longer over each of their parts than the database over all.
 */
async function ranked({ concepts, phrase }: Query, source: Prisma.Sql, most: number): Promise<Candidate[]> {
  const queries = concepts.map(({ full, related, partial }) => ({ full, related, partial }))
  const any = anyOf(queries.flatMap(({ full, related, partial }) => [full, related, partial]))
  const [read] = await db().$queryRaw<{ rows: string }[]>`
    with asked as (
      select row_number() over () as place, q.full::tsquery as f, q.related::tsquery as r, q.partial::tsquery as p
      from jsonb_to_recordset(${JSON.stringify(queries)}::jsonb) as q("full" text, related text, partial text)
    ), found as (
      select e.id, e.owner_id as "ownerId", e.district_code as "districtCode", e.kind, e.anchor, e.ordinal, e.issued_on as "issuedOn",
        ts_rank('{0.1, 0.3, 0.6, 1.0}', e.vector, ${any}::tsquery)::float8 as rank,
        coalesce(e.vector @@ ${phrase}::tsquery, false) as phrase,
        case when e.kind = 'facility' then e.keys end as names,
        case when e.kind = 'facility'
          then (select bool_and((e.vector @@ f or coalesce(e.vector @@ r, false)) and (ts_filter(e.vector, '{a,b}') @@ f or coalesce(ts_filter(e.vector, '{a,b}') @@ r, false))) from asked)
          else false end as offers,
        array(
          select case when e.vector @@ f then 1.0 when e.vector @@ r then ${RELATED}::float8 when e.vector @@ p then ${PARTIAL}::float8 else 0.0 end
          from asked order by place
        )::float8[] as answers
      from (select e.id, e.owner_id, e.district_code, e.kind, e.anchor, e.ordinal, e.issued_on, e.keys, e.vector || ''::tsvector as vector from ${source} offset 0) e
      order by (select sum(case when e.vector @@ f then 1.0 else 0.2 end) from asked) desc, rank desc
      limit ${most}
    )
    select coalesce(json_agg(found), '[]')::text as rows from found`
  return (JSON.parse(read!.rows) as (Omit<Candidate, 'id' | 'issuedOn'> & { id: number; issuedOn: string | null })[])
    .map(({ id, issuedOn, ...row }) => ({ ...row, id: BigInt(id), issuedOn: issuedOn === null ? null : new Date(issuedOn) }))
}

function anyOf(queries: readonly (string | null)[]): string | null {
  return queries.filter((one) => one !== null).join(' | ') || null
}
