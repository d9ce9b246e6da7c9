import { documentTags } from '#documents/cache-tags.ts'
import type { Brief } from '#documents/reading/related.ts'
import { cached } from '#platform/cache.ts'
import type { Day } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { Prisma } from '#platform/generated/client.ts'
import type { EndingKind } from '#platform/generated/enums.ts'

/** What became of a document, as its page tells it. The successor is there when it is public. */
export type Ending = { kind: EndingKind; endedOn: Day; reason: string; successor: Brief | null }

/** The ending that holds for the document `d`, as one JSON value; null when none does. */
export const endingOf = Prisma.sql`(
  select json_build_object('kind', x.kind, 'endedOn', to_char(x.ended_on, 'YYYY-MM-DD'), 'reason', x.reason, 'successor', (
    select json_build_object('id', sd.id, 'slug', sd.slug, 'kind', sd.kind, 'title', se.title, 'number', se.number,
      'district', json_build_object('slug', sr.slug, 'name', sr.name))
    from document sd join edition se on se.document_id = sd.id and se.status = 'live' join district sr on sr.code = sd.district_code
    where sd.id = x.successor_id))
  from ending x where x.document_id = d.id and d.ending is not null order by x.ordinal desc limit 1)`

/** Taken down before anybody could say why. */
const UNSAID = { kind: 'withdrawn', endedOn: '', reason: '', successor: null } as const

/** What became of a document that stood at an address and has no live text any more; null when none ever did. */
export const findEnding = cached(
  'document-ending',
  (districtSlug: string, slug: string) => [documentTags.one(districtSlug, slug), documentTags.all],
  async (districtSlug: string, slug: string): Promise<Ending | null> => {
    const [row] = await db().$queryRaw<{ ending: Ending | null }[]>`
      select ${endingOf} as ending from document d join district on district.code = d.district_code
      where district.slug = ${districtSlug} and d.slug = ${slug}
        and exists (select 1 from edition e where e.document_id = d.id and e.published_at is not null)
        and not exists (select 1 from edition e where e.document_id = d.id and e.status = 'live')`
    return row ? (row.ending ?? UNSAID) : null
  },
)
