import { db } from '#platform/db.ts'
import { Prisma } from '#platform/generated/client.ts'
import type { DocumentKind } from '#platform/generated/enums.ts'

export type Brief = {
  id: string
  slug: string
  kind: DocumentKind
  title: string | null
  number: string | null
  /** The title of what a notice carries, by which it is cited. */
  attached: string | null
  district: { slug: string; name: string }
}

export type Related = { cited: Brief[]; citing: Brief[]; sameCase: Brief[] }

/**
 * Live documents tied to the edition `e` of the document `d`: those it cites, those that cite it, and the others about its
 * case; one JSON value for the statement that reads the edition. Found when read, by 文号, full title or the title of what a notice
 * carries, so that a document published later is linked without anybody touching the older ones. Which of several with the
 * cited title is meant, heldDocument says.
 */
export const relatedOf = Prisma.sql`json_build_object(
  'cited', ${briefs(citedBy(Prisma.sql`e.id`))},
  'citing', ${briefs(Prisma.sql`o.id = any(array(
    select c.edition_id from citation c
    where c.number = e.number or ((c.title = e.title or c.title = ${attachedOf(Prisma.sql`e`)}) and (c.number is null or e.number is null))))`)},
  'sameCase', ${briefs(Prisma.sql`o.case_id = e.case_id`)})`

/** Live documents that an edition, published or not, may cite. */
export async function findCited(editionId: string): Promise<Brief[]> {
  const [row] = await db().$queryRaw<{ cited: Brief[] }[]>`
    select ${briefs(citedBy(Prisma.sql`e.id`))} as cited from edition e join document d on d.id = e.document_id where e.id = ${editionId}::uuid`
  return row?.cited ?? []
}

function citedBy(edition: Prisma.Sql): Prisma.Sql {
  const cited = (column: Prisma.Sql) => Prisma.sql`any(array(select c.${column} from citation c where c.edition_id = ${edition}))`
  return Prisma.sql`o.number = ${cited(Prisma.sql`number`)} or o.title = ${cited(Prisma.sql`title`)} or ${attachedOf(Prisma.sql`o`)} = ${cited(Prisma.sql`title`)}`
}

function attachedOf(edition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${edition}.fields -> 'attachedDocument' ->> 'title')`
}

function briefs(tied: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    select coalesce(json_agg(json_build_object(
      'id', od.id, 'slug', od.slug, 'kind', od.kind, 'title', o.title, 'number', o.number, 'attached', ${attachedOf(Prisma.sql`o`)},
      'district', json_build_object('slug', r.slug, 'name', r.name)) order by o.issued_on desc nulls last, o.id), '[]')
    from edition o
    join document od on od.id = o.document_id
    join district r on r.code = od.district_code
    where o.status = 'live' and o.document_id <> d.id and (${tied}))`
}
