import type { Day } from '#platform/clock.ts'
import { Prisma } from '#platform/generated/client.ts'

/** 更正说明: what a published edition says it changed, and the edition whose place it took. */
export type Correction = { version: number; corrects: number | null; publishedOn: Day; note: string }

/** Every correction of the document `d` that was published, the newest first, as one JSON value for the statement that reads its edition. */
export const correctionsOf = Prisma.sql`(
  select coalesce(json_agg(json_build_object('version', x.version, 'corrects', x.corrects, 'publishedOn', to_char(x.published_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD'), 'note', x.change_note) order by x.version desc), '[]')
  from (select p.version, p.published_at, p.change_note, lag(p.version) over (order by p.version) as corrects from edition p where p.document_id = d.id and p.published_at is not null) x
  where x.change_note is not null)`
