import { documentTags } from '#documents/cache-tags.ts'
import { registerTags } from '#districts/register-tags.ts'
import type { Transaction } from '#platform/db.ts'

/**
 * What to expire of the register when documents come out, change or go: the pages of houses that any of their editions names or bears out, and the
 * lists of their districts, which tell how many sentences name a house.
 */
export async function pagesNaming(tx: Transaction, documentIds: readonly string[]): Promise<string[]> {
  const ids = [...documentIds]
  const named = await tx.$queryRaw<{ id: string; codes: string[] }[]>`
    select f.id, case when f.district_code is null then f.related_districts else array[f.district_code] end as codes
    from facility f where f.id in (select m.facility_id from edition e join facility_mention m on m.edition_id = e.id where e.document_id = any(${ids}::uuid[]))`
  const papers = await tx.edition.findMany({ where: { documentId: { in: ids } }, select: { sourceName: true, number: true, title: true } })
  const names = new Set(papers.flatMap(({ sourceName, number, title }) => [sourceName, number, title]).filter((name) => name !== null))
  return [...registerTags.lists(...new Set(named.flatMap(({ codes }) => codes))), ...named.map(({ id }) => registerTags.page(id)), ...[...names].map(documentTags.paper)]
}
