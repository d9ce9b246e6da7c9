import { registerTags } from '#districts/register-tags.ts'
import type { Transaction } from '#platform/db.ts'

/** What to expire, when a document comes out, changes or goes, of the lists that tell how many sentences name a house: those of districts whose houses any of its editions names. */
export async function listsNaming(tx: Transaction, documentIds: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ code: string }[]>`
    select distinct unnest(case when f.district_code is null then f.related_districts else array[f.district_code] end) as code
    from edition e join facility_mention m on m.edition_id = e.id join facility f on f.id = m.facility_id where e.document_id = any(${[...documentIds]}::uuid[])`
  return registerTags.lists(...rows.map(({ code }) => code))
}
