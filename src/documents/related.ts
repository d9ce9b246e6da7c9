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

export type Related = { cited: Brief[]; citing: Brief[]; sameCase: Brief[] }

/**
 * Live documents tied to the edition `e` of the document `d`: those it cites, those that cite it, and the others about its
 * case; one JSON value for the statement that reads the edition. Found when read, by 文号 or full title, so that a document
 * published later is linked without anybody touching the older ones.
 */
export const relatedOf = Prisma.sql`json_build_object(
  'cited', ${briefs(Prisma.sql`
    o.number = any(array(select c.number from citation c where c.edition_id = e.id))
    or o.title = any(array(select c.title from citation c where c.edition_id = e.id))`)},
  'citing', ${briefs(Prisma.sql`o.id = any(array(select c.edition_id from citation c where c.number = e.number or c.title = e.title))`)},
  'sameCase', ${briefs(Prisma.sql`o.case_id = e.case_id`)})`

function briefs(tied: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    select coalesce(json_agg(json_build_object(
      'id', od.id, 'slug', od.slug, 'kind', od.kind, 'title', o.title, 'number', o.number,
      'district', json_build_object('slug', r.slug, 'name', r.name)) order by o.issued_on desc nulls last, o.id), '[]')
    from edition o
    join document od on od.id = o.document_id
    join district r on r.code = od.district_code
    where o.status = 'live' and o.document_id <> d.id and (${tied}))`
}
