import type { Day } from '#platform/clock.ts'
import { dayInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'

/** So long a public page may stand without anybody looking at it again. */
const CHECK_EVERY_DAYS = 365

export type UncheckedPage = { editionId: string; title: string; lookedAt: Day }

/** Public documents nobody published or looked at again for a year, longest first. What was repealed or voided says so itself. */
export async function findUncheckedPages(districtCode: string, now: Date): Promise<UncheckedPage[]> {
  const since = new Date(now.getTime() - CHECK_EVERY_DAYS * 86_400_000)
  const rows = await db().$queryRaw<{ editionId: string; title: string; at: Date }[]>`
    select e.id as "editionId", coalesce(e.title, e.number, d.slug) as title, seen.at
    from edition e join document d on d.id = e.document_id
    cross join lateral (select greatest((select max(x.published_at) from edition x where x.document_id = d.id and not x.by_rule), (select max(at) from page_check c where c.document_id = d.id)) as at) seen
    where e.status = 'live' and d.district_code = ${districtCode} and d.ending is null and seen.at < ${since}
    order by seen.at, e.id`
  return rows.map(({ at, ...page }) => ({ ...page, lookedAt: dayInChina(at) }))
}
