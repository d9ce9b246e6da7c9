import { DISTRICTS_TAG } from '#districts/cache-tags.ts'
import { type District, districtColumns, type DistrictRow, toDistrict } from '#districts/queries.ts'
import { documentTags } from '#documents/cache-tags.ts'
import { type Correction, correctionsOf } from '#documents/reading/corrections.ts'
import { type Ending, endingOf } from '#documents/ending.ts'
import { type Fulfilments, fulfilmentsOf } from '#documents/facts/fulfilment.ts'
import { publicEditions } from '#documents/public-editions.ts'
import { COPY_FORM, composeCopy, type ReadingCopy } from '#documents/reading/reading-copy.ts'
import { relatedOf, type Related } from '#documents/reading/related.ts'
import { downloadName } from '#documents/source-response.ts'
import { cached } from '#platform/cache.ts'
import type { Day } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'
import { type Case, Prisma } from '#platform/generated/client.ts'
import type { DocumentKind } from '#platform/generated/enums.ts'

/** A document as it is read, whether live or still in work. */
export type PublicDocument = ReadingCopy & {
  id: string
  editionId: string
  slug: string
  kind: DocumentKind
  district: District
  case: Pick<Case, 'id' | 'body' | 'term' | 'session' | 'number' | 'instrument' | 'title'> | null
  /** How many facilities it names. */
  facilities: number
  related: Related
  ending: string | null
  endedOn: Day | null
  /** What was decided about it, for its page to tell. */
  ended: Ending | null
  corrections: Correction[]
  /** What became of its promises. */
  fulfilments: Fulfilments | null
}

/** The copy comes as text: the client looks through every JSON value it is given, and this one is long. */
type Row = Omit<PublicDocument, keyof ReadingCopy | 'district'> & { district: DistrictRow; copy: string | null }

/** One statement for all that a page shows, so that fifty readers of a page nobody has read yet cost one. */
async function readDocument(which: Prisma.Sql): Promise<PublicDocument | null> {
  const [row] = await db().$queryRaw<Row[]>`
    select d.id, e.id as "editionId", d.slug, d.kind::text, copy.content::text as copy, ${districtColumns} as district, ${relatedOf} as related, ${endingOf} as ended, ${correctionsOf} as corrections, ${fulfilmentsOf} as fulfilments, d.ending::text as ending, to_char(d.ended_on, 'YYYY-MM-DD') as "endedOn",
      (select json_build_object('id', c.id, 'body', c.body, 'term', c.term, 'session', c.session, 'number', c.number,
        'instrument', c.instrument, 'title', c.title) from "case" c where c.id = e.case_id) as case,
      (select count(distinct m.facility_id)::int from facility_mention m where m.edition_id = e.id) as facilities
    from edition e
    join document d on d.id = e.document_id
    join district on district.code = d.district_code
    left join reading_copy copy on copy.edition_id = e.id and copy.form = ${COPY_FORM}
    where ${which}`
  if (!row) return null
  const { copy, district, ...rest } = row
  const read = copy === null ? await composeCopy(db(), row.editionId) : (JSON.parse(copy) as ReadingCopy)
  return { ...read, ...rest, district: toDistrict(district) }
}

/** The live text of a document with all a page shows of it, or null. */
export const findDocument = cached(
  'document',
  (districtSlug: string, slug: string) => [documentTags.one(districtSlug, slug), documentTags.all, DISTRICTS_TAG],
  (districtSlug: string, slug: string) => readDocument(Prisma.sql`district.slug = ${districtSlug} and d.slug = ${slug} and e.status = 'live'`),
)

/** One edition, published or not, as its page would show it. Whoever calls has checked that the reader may see drafts. */
export async function readEdition(editionId: string): Promise<PublicDocument> {
  const document = await readDocument(Prisma.sql`e.id = ${editionId}::uuid`)
  if (!document) throw new NotFoundError(`no edition ${editionId}`)
  return document
}

/** The bytes offered with the live text; none when they carry more than the text. Not kept in memory: large, and seldom asked for. */
export async function findSource(districtSlug: string, slug: string) {
  const edition = await db().edition.findFirst({
    where: { ...publicEditions, source: { withheld: false }, document: { slug, district: { slug: districtSlug } } },
    select: { number: true, title: true, source: { select: { sha256: true, bytes: true, mediaType: true, encoding: true } } },
  })
  return edition && { name: downloadName(edition, edition.source.mediaType), ...edition.source }
}
