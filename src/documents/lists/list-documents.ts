import { documentTags } from '#documents/cache-tags.ts'
import type { CubeRow, ListFilters } from '#documents/lists/list-filters.ts'
import { listColumns, type ListItem, newestFirst, toListItem } from '#documents/lists/list-item.ts'
import { publicEditions, publicEditionsOf } from '#documents/public-editions.ts'
import type { Validity } from '#documents/validity.ts'
import { cached } from '#platform/cache.ts'
import { columnOf, type Day } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { Prisma } from '#platform/generated/client.ts'
import type { CaseBody, DocumentKind } from '#platform/generated/enums.ts'

export const PAGE_LENGTH = 20

/** One page of a district's documents of a kind (null: of every kind), newest first. */
export function listDocuments(districtSlug: string, kind: DocumentKind | null, filters: ListFilters, today: Day, page: number): Promise<ListItem[]> {
  return readPage(districtSlug, kind, JSON.stringify(filters), filters.validity ? today : null, page)
}

const readPage = cached<[string, string | null, string, Day | null, number], ListItem[]>(
  'document-list',
  (districtSlug) => [documentTags.list(districtSlug)],
  async (districtSlug, kind, filters, today, page) => {
    const rows = await db().edition.findMany({
      where: { AND: [publicEditions, { document: { district: { slug: districtSlug }, kind: (kind as DocumentKind) ?? undefined } }, ...narrowed(JSON.parse(filters), today ?? '')] },
      select: listColumns,
      orderBy: newestFirst,
      take: PAGE_LENGTH,
      skip: (page - 1) * PAGE_LENGTH,
    })
    return rows.map(toListItem)
  },
)

function narrowed({ year, result, session, issuer, validity }: ListFilters, today: Day): Prisma.EditionWhereInput[] {
  const [body, term, number] = session?.split('/') ?? []
  const where: (Prisma.EditionWhereInput | null)[] = [
    year === null ? null : { issuedOn: { gte: columnOf(`${year}-01-01`)!, lte: columnOf(`${year}-12-31`)! } },
    result === null ? null : { resultClass: result },
    session === null ? null : { case: { body: body as CaseBody, term: numberOrNull(term), session: numberOrNull(number) } },
    issuer === null ? null : { issuerName: issuer },
    validity === null ? null : inValidity(validity, columnOf(today)!),
  ]
  return where.filter((one) => one !== null)
}

/** The period a document states itself. */
const BY_PERIOD = {
  expired: (today: Date): Prisma.EditionWhereInput => ({ expiresOn: { lt: today } }),
  pending: (today: Date): Prisma.EditionWhereInput => ({ effectiveFrom: { gt: today }, OR: [{ expiresOn: null }, { expiresOn: { gte: today } }] }),
  in_force: (today: Date): Prisma.EditionWhereInput => ({
    NOT: { effectiveFrom: null, expiresOn: null },
    AND: [{ OR: [{ effectiveFrom: null }, { effectiveFrom: { lte: today } }] }, { OR: [{ expiresOn: null }, { expiresOn: { gte: today } }] }],
  }),
}

const voided: Prisma.EditionWhereInput = { document: { ending: 'voided' } }
const repealed = (today: Date): Prisma.EditionWhereInput => ({ document: { ending: 'repealed', endedOn: { lte: today } } })

/** validityOn() as the database asks it. */
function inValidity(validity: Validity, today: Date): Prisma.EditionWhereInput {
  if (validity === 'voided') return voided
  if (validity === 'repealed') return repealed(today)
  // Said without NOT: of most documents nothing was decided, and NOT leaves out what is null.
  const stands = [{ ending: null }, { ending: { notIn: ['voided', 'repealed'] } }, { ending: 'repealed', endedOn: { gt: today } }] satisfies Prisma.DocumentWhereInput[]
  return { AND: [BY_PERIOD[validity](today), { document: { OR: stands } }] }
}

/** The latest documents of a kind, in one district or everywhere. */
export const latestDocuments = cached<[string | null, DocumentKind, number], ListItem[]>(
  'latest-documents',
  (districtSlug) => [districtSlug === null ? documentTags.all : documentTags.list(districtSlug)],
  async (districtSlug, kind, count) => {
    const rows = await db().edition.findMany({
      where: { AND: [publicEditionsOf(districtSlug), { document: { kind: kind as DocumentKind } }] },
      select: listColumns,
      orderBy: newestFirst,
      take: count,
    })
    return rows.map(toListItem)
  },
)

/** The values documents of a district can be filtered by, with counts; see CubeRow. */
export const readCube = cached<[string, string | null], CubeRow[]>(
  'document-cube',
  (districtSlug) => [documentTags.list(districtSlug)],
  (districtSlug, kind) => db().$queryRaw<CubeRow[]>`
    select to_char(e.issued_on, 'YYYY') as year, e.result_class as result, e.issuer_name as issuer,
      to_char(e.effective_from, 'YYYY-MM-DD') as "effectiveFrom", to_char(e.expires_on, 'YYYY-MM-DD') as "expiresOn",
      d.ending::text as ending, to_char(d.ended_on, 'YYYY-MM-DD') as "endedOn",
      case when c.id is null then null else concat_ws('/', c.body::text, coalesce(c.term::text, ''), coalesce(c.session::text, '')) end as session,
      count(*)::int as count
    from edition e
    join document d on d.id = e.document_id
    join district on district.code = d.district_code
    left join "case" c on c.id = e.case_id
    where e.status = 'live' and district.slug = ${districtSlug}
      ${kind === null ? Prisma.empty : Prisma.sql`and d.kind = ${kind}::document_kind`}
    group by 1, 2, 3, 4, 5, 6, 7, 8`,
)

function numberOrNull(text: string | undefined): number | null {
  return text ? Number(text) : null
}
