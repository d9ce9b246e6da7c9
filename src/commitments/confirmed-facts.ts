import { documentTags } from '#documents/cache-tags.ts'
import type { Chosen, Counted } from '#documents/lists/facets.ts'
import { type Fulfilment, fulfilmentsOf, isTold } from '#documents/facts/fulfilment.ts'
import { factsOf, type PublicFact } from '#documents/facts/public-facts.ts'
import { publicEditions } from '#documents/public-editions.ts'
import { cached } from '#platform/cache.ts'
import type { Day } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { Prisma } from '#platform/generated/client.ts'
import type { DocumentKind } from '#platform/generated/enums.ts'

/** The facts that a district's lists are of. */
export type ListedKind = 'commitment' | 'target'

/** What a list may be narrowed by: where the deadline stands, its year, what a promise is about, whose and of what nature a target is. */
export const LIST_FACETS = ['due', 'year', 'about', 'scope', 'nature'] as const
export type ListFacet = (typeof LIST_FACETS)[number]

/** A confirmed fact with the live document it stands in. */
export type ListedFact<Kind extends ListedKind> = {
  fact: PublicFact<Kind>
  /** What became of a promise; null while nothing was told, and of targets. */
  fulfilment: Fulfilment | null
  document: { id: string; slug: string; kind: DocumentKind; title: string | null; number: string | null; /** Who 我局 is. */ issuerName: string | null; issuedOn: Day | null; publishedAt: string | null; district: { code: string; slug: string; name: string } }
}

/** Which facts: of one district or of all, narrowed, as they stand on a day. */
export type FactsAsked = { districtSlug: string | null; today: Day; chosen: Partial<Chosen<ListFacet>>; documentId?: string | undefined }

const DEADLINE: Record<ListedKind, Prisma.Sql> = {
  commitment: Prisma.sql`(f.data->'deadline'->>'date')`,
  target: Prisma.sql`(f.data->>'deadline')`,
}

/** The facets of a fact as SQL. Deadlines are days as text, which sort as days do. */
function facetsOf(kind: ListedKind, today: Day): Record<ListFacet, Prisma.Sql> {
  const deadline = DEADLINE[kind]
  return {
    due: Prisma.sql`(case ${kind === 'commitment' ? Prisma.sql`when ${isTold} then 'told'` : Prisma.empty} when ${deadline} is null then 'undated' when ${deadline} < ${today} then 'past' else 'ahead' end)`,
    year: Prisma.sql`left(${deadline}, 4)`,
    about: kind === 'commitment' ? Prisma.sql`(f.data->>'kind')` : Prisma.sql`null::text`,
    scope: kind === 'target' ? Prisma.sql`(f.data->>'scope')` : Prisma.sql`null::text`,
    nature: kind === 'target' ? Prisma.sql`(f.data->>'nature')` : Prisma.sql`null::text`,
  }
}

/** Confirmed by a person, in a live text that was not declared void. The wall between what is read and what is public, as publicFacts and publicEditions say it. */
function from(kind: ListedKind, { districtSlug, documentId }: Pick<FactsAsked, 'districtSlug' | 'documentId'>): Prisma.Sql {
  return Prisma.sql`
    from fact f join edition e on e.id = f.edition_id join document d on d.id = e.document_id join district on district.code = d.district_code
    where f.kind = ${kind} and f.state = 'confirmed' and f.decided_by_id is not null and f.replaced_by is null
      and e.status = ${publicEditions.status}::edition_status and d.ending is distinct from 'voided'
      ${districtSlug === null ? Prisma.empty : Prisma.sql`and district.slug = ${districtSlug}`}
      ${documentId === undefined ? Prisma.empty : Prisma.sql`and d.id = ${documentId}::uuid`}`
}

function narrowed(kind: ListedKind, { chosen, today }: FactsAsked): Prisma.Sql {
  const facets = facetsOf(kind, today)
  const asked = LIST_FACETS.filter((facet) => chosen[facet] !== null && chosen[facet] !== undefined)
  return asked.length === 0 ? Prisma.empty : Prisma.sql`and ${Prisma.join(asked.map((facet) => Prisma.sql`${facets[facet]} = ${chosen[facet]!}`), ' and ')}`
}

/** How many confirmed facts fit, and when the newest of their documents was published. */
export async function countFacts(kind: ListedKind, asked: FactsAsked): Promise<{ total: number; updatedAt: string | null }> {
  const [row] = await db().$queryRaw<{ total: number; updatedAt: Date | null }[]>`
    select count(*)::int as total, max(e.published_at) as "updatedAt" ${from(kind, asked)} ${narrowed(kind, asked)}`
  return { total: row!.total, updatedAt: row!.updatedAt?.toISOString() ?? null }
}

type Row = { fulfilment: Fulfilment | null; key: string; anchor: string; quote: string; data: unknown; publishedAt: Date | null } & Omit<ListedFact<ListedKind>['document'], 'publishedAt'>

/** One page of confirmed facts, newest document first, in the order of its text. */
export async function readFacts<Kind extends ListedKind>(kind: Kind, asked: FactsAsked, { page, perPage }: { page: number; perPage: number }): Promise<ListedFact<Kind>[]> {
  const rows = await db().$queryRaw<Row[]>`
    select f.key, f.anchor, f.quote, f.data, ${kind === 'commitment' ? Prisma.sql`${fulfilmentsOf} -> f.key` : Prisma.sql`null`} as fulfilment, d.id, d.slug, d.kind::text, e.title, e.number, e.issuer_name as "issuerName", to_char(e.issued_on, 'YYYY-MM-DD') as "issuedOn",
      e.published_at as "publishedAt", json_build_object('code', district.code, 'slug', district.slug, 'name', district.name) as district
    ${from(kind, asked)} ${narrowed(kind, asked)}
    order by e.issued_on desc nulls last, e.id, f.range_start, f.ordinal
    limit ${perPage} offset ${(page - 1) * perPage}`
  return rows.flatMap(({ key, anchor, quote, data, fulfilment, publishedAt, ...document }) =>
    factsOf(kind, [{ kind, key, anchor, quote, data }]).map((fact) => ({ fact, fulfilment, document: { ...document, publishedAt: publishedAt?.toISOString() ?? null } })))
}

/** The values the facts of a district can be narrowed by, with counts. */
export const readFactCube = cached<[string, ListedKind, Day], Counted<ListFacet>[]>(
  'fact-cube',
  (districtSlug) => [documentTags.list(districtSlug)],
  (districtSlug, kind, today) => {
    const { due, year, about, scope, nature } = facetsOf(kind, today)
    return db().$queryRaw`
      select due, year, about, scope, nature, count(*)::int as count
      from (select ${due} as due, ${year} as year, ${about} as about, ${scope} as scope, ${nature} as nature ${from(kind, { districtSlug })}) facets
      group by due, year, about, scope, nature`
  },
)
