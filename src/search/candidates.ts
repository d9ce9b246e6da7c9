import { db } from '#platform/db.ts'
import type { Query } from '#search/read-query.ts'

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

/** So many entries are ranked; what only the commonest words match beyond that is not counted. */
const MOST = 3_000
const RELATED = 0.8
const PARTIAL = 0.35

/** Entries matching any concept, with how well they answer each. */
export async function findCandidates({ concepts, phrase }: Query): Promise<Candidate[]> {
  if (concepts.length === 0) return []
  const queries = concepts.map(({ full, related, partial }) => ({ full, related, partial }))
  const any = concepts.flatMap(({ full, related, partial }) => [full, related, partial]).filter((one) => one !== null).join(' | ')
  return db().$queryRaw<Candidate[]>`
    with asked as (
      select row_number() over () as place, q.full::tsquery as f, q.related::tsquery as r, q.partial::tsquery as p
      from jsonb_to_recordset(${JSON.stringify(queries)}::jsonb) as q("full" text, related text, partial text)
    )
    select e.id, e.owner_id as "ownerId", e.district_code as "districtCode", e.kind, e.anchor, e.ordinal, e.issued_on as "issuedOn",
      ts_rank('{0.1, 0.3, 0.6, 1.0}', e.vector, ${any}::tsquery)::float8 as rank,
      coalesce(e.vector @@ ${phrase}::tsquery, false) as phrase,
      case when e.kind = 'facility' then e.keys end as names,
      case when e.kind = 'facility'
        then (select bool_and(ts_filter(e.vector, '{a,b}') @@ f or coalesce(ts_filter(e.vector, '{a,b}') @@ r, false)) from asked)
        else false end as offers,
      array(
        select case when e.vector @@ f then 1.0 when e.vector @@ r then ${RELATED}::float8 when e.vector @@ p then ${PARTIAL}::float8 else 0.0 end
        from asked order by place
      )::float8[] as answers
    from search_entry e
    where e.vector @@ ${any}::tsquery
    order by (select sum(case when e.vector @@ f then 1.0 else 0.2 end) from asked) desc, rank desc
    limit ${MOST}`
}
