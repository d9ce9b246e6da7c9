import { db } from '#platform/db.ts'
import { Prisma } from '#platform/generated/client.ts'
import { anyPart } from '#search/question/concepts.ts'
import type { Query } from '#search/question/read-query.ts'

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

/** How well another word for what was asked answers it, and a part of it. */
export const RELATED = 0.8
export const PARTIAL = 0.35

/**
 * `source` names entries `e` and ends in a condition. A vector is stored packed and would be unpacked wherever it is named: taking nothing
 * from it unpacks it once, and nothing is sorted that still carries it. What only titles and offers bear is looked for where all of an entry
 * answers all. The rows come as text: the client takes longer over each of their parts than the database over all.
 */
export async function rankEntries({ concepts, phrase }: Query, source: Prisma.Sql, most: number): Promise<Candidate[]> {
  const column = (index: number, way: string) => Prisma.raw(`asked.${way}${index}`)
  const asked = concepts.map(({ full, related, partial }, index) => Prisma.sql`, ${full}::tsquery as ${Prisma.raw(`f${index}`)}, ${related}::tsquery as ${Prisma.raw(`r${index}`)}, ${partial}::tsquery as ${Prisma.raw(`p${index}`)}`)
  const answers = concepts.map((_, index) => Prisma.sql`case when e.vector @@ ${column(index, 'f')} then 1.0::float8 when e.vector @@ ${column(index, 'r')} then ${RELATED}::float8 when e.vector @@ ${column(index, 'p')} then ${PARTIAL}::float8 else 0.0 end`)
  const worth = concepts.map((_, index) => Prisma.sql`case when answers[${Prisma.raw(String(index + 1))}] = 1 then 1.0::float8 else 0.2 end`)
  const offered = concepts.map((_, index) => Prisma.sql`(strong @@ ${column(index, 'f')} or coalesce(strong @@ ${column(index, 'r')}, false))`)
  const [read] = await db().$queryRaw<{ rows: string }[]>`
    with asked as materialized (select ${anyPart(concepts)}::tsquery as sought, ${phrase}::tsquery as phrase ${Prisma.join(asked, ' ')}),
    entry as (select e.id, e.owner_id, e.district_code, e.kind, e.anchor, e.ordinal, e.issued_on, e.keys, ts_delete(e.vector, '') as vector from ${source} offset 0),
    answered as (select e.*, array[${Prisma.join(answers)}] as answers, ts_rank('{0.1, 0.3, 0.6, 1.0}', e.vector, asked.sought)::float8 as rank from entry e, asked offset 0),
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
