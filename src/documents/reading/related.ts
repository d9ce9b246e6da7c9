import { db } from '#platform/db.ts'
import { Prisma } from '#platform/generated/client.ts'
import type { DocumentKind } from '#platform/generated/enums.ts'

export type Brief = {
  id: string
  slug: string
  kind: DocumentKind
  title: string | null
  number: string | null
  district: { slug: string; name: string }
}

/** A document that is cited, and what it is called where it is: by its 文号, or by a title it answers to. */
export type CitedBrief = Brief & { as: { title: string | null; number: string | null; byNumber: boolean }[] }

export type Related = { cited: CitedBrief[]; citing: Brief[]; sameCase: Brief[] }

/**
 * Live documents tied to the edition `e` of the document `d`: those it cites, those that cite it, and the others about its
 * case; one JSON value for the statement that reads the edition. Found when read, by 文号, by title or by the title of what a
 * notice carries, each folded (columns the database makes itself), so that a document published later is linked without
 * anybody touching the older ones. Which of several with the cited title is meant, heldDocument says.
 */
export const relatedOf = Prisma.sql`json_build_object(
  'cited', ${citedBy(Prisma.sql`e.id`)},
  'citing', ${briefs(Prisma.sql`o.id = any(array(
    select c.edition_id from citation c
    where c.folded_number = e.folded_number or (c.folded_title = any(e.folded_titles) and (c.number is null or e.number is null))))`)},
  'sameCase', ${briefs(Prisma.sql`o.case_id = e.case_id`)})`

/** Live documents that an edition, published or not, may cite. */
export async function findCited(editionId: string): Promise<CitedBrief[]> {
  const [row] = await db().$queryRaw<{ cited: CitedBrief[] }[]>`
    select ${citedBy(Prisma.sql`e.id`)} as cited from edition e join document d on d.id = e.document_id where e.id = ${editionId}::uuid`
  return row?.cited ?? []
}

function citedBy(edition: Prisma.Sql): Prisma.Sql {
  const folded = (name: Prisma.Sql) => Prisma.sql`array(select ${name} from citation c where c.edition_id = ${edition})`
  const byNumber = Prisma.sql`c.folded_number = o.folded_number`
  const byTitle = Prisma.sql`c.folded_title = any(o.folded_titles) and (c.number is null or o.number is null)`
  const called = Prisma.sql`'as', (select json_agg(json_build_object('title', c.title, 'number', c.number, 'byNumber', coalesce(${byNumber}, false)))
    from citation c where c.edition_id = ${edition} and (${byNumber} or ${byTitle})),`
  return briefs(Prisma.sql`o.folded_number = any(${folded(Prisma.sql`c.folded_number`)}) or o.folded_titles && ${folded(Prisma.sql`c.folded_title`)}`, called)
}

function briefs(tied: Prisma.Sql, more = Prisma.empty): Prisma.Sql {
  return Prisma.sql`(
    select coalesce(json_agg(json_build_object(
      'id', od.id, 'slug', od.slug, 'kind', od.kind, 'title', o.title, 'number', o.number, ${more}
      'district', json_build_object('slug', r.slug, 'name', r.name)) order by o.issued_on desc nulls last, o.id), '[]')
    from edition o
    join document od on od.id = o.document_id
    join district r on r.code = od.district_code
    where o.status = 'live' and o.document_id <> d.id and (${tied}))`
}
