import { documentTags } from '#documents/cache-tags.ts'
import { publicEditions } from '#documents/public-editions.ts'
import { cached } from '#platform/cache.ts'
import type { Day } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import type { DocumentKind } from '#platform/generated/enums.ts'

export type KindCounts = Record<DocumentKind, number> & {
  /** 成文日期 of the newest document. */
  latest: Day | null
}

type Row = { district: string; kind: DocumentKind; count: number; latest: Day | null }

const readCounts = cached('document-counts', () => [documentTags.all], () => db().$queryRaw<Row[]>`
  select district.slug as district, d.kind::text as kind, count(*)::int as count, to_char(max(e.issued_on), 'YYYY-MM-DD') as latest
  from edition e join document d on d.id = e.document_id join district on district.code = d.district_code
  where e.status = ${publicEditions.status}::edition_status
  group by 1, 2`)

/** How many documents of each kind a district holds. */
export async function countsByKind(districtSlug: string): Promise<KindCounts> {
  const rows = (await readCounts()).filter(({ district }) => district === districtSlug)
  const of = (kind: DocumentKind) => rows.find((row) => row.kind === kind)?.count ?? 0
  const latest = rows.reduce<Day | null>((newest, row) => (row.latest !== null && row.latest > (newest ?? '') ? row.latest : newest), null)
  return { reply: of('reply'), policy: of('policy'), report: of('report'), other: of('other'), latest }
}
