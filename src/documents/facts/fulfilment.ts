import type { Day } from '#platform/clock.ts'
import { Prisma } from '#platform/generated/client.ts'
import type { DocumentKind, FulfilmentState } from '#platform/generated/enums.ts'

/** 兑现情况: what the bureau says became of a promise, since when it says so, and the public document that shows it. */
export type Fulfilment = {
  state: FulfilmentState
  words: string
  on: Day
  evidence: { slug: string; kind: DocumentKind; title: string | null; number: string | null } | null
}

/** By the key of the promise. */
export type Fulfilments = Partial<Record<string, Fulfilment>>

/** What was published of the promises of the document `d`, the last of each, as one JSON value by key; null when nothing was. */
export const fulfilmentsOf = Prisma.sql`(
  select json_object_agg(last.fact_key, last.told) from (
    select distinct on (u.fact_key) u.fact_key, json_build_object('state', u.state, 'words', u.words, 'on', to_char(u.decided_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD'), 'evidence', (
      select json_build_object('slug', h.slug, 'kind', h.kind, 'title', i.title, 'number', i.number)
      from document h join edition i on i.document_id = h.id and i.status = 'live' where h.id = u.evidence_id)) as told
    from fulfilment u where u.document_id = d.id and u.outcome = 'published' order by u.fact_key, u.decided_at desc) last)`

/** Whether something was published of the promise `f` of the document `d`. */
export const isTold = Prisma.sql`exists (select 1 from fulfilment u where u.document_id = d.id and u.fact_key = f.key and u.outcome = 'published')`
