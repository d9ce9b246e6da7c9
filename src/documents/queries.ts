import { documentTags } from '#documents/cache-tags.ts'
import { readingBlock, readingColumns } from '#documents/blocks/reading-block.ts'
import { EditionFields } from '#documents/edition-fields.ts'
import { publicEditions } from '#documents/public-editions.ts'
import { cached } from '#platform/cache.ts'
import { downloadName } from '#documents/source-response.ts'
import { dayOf, minuteInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import type { Prisma } from '#platform/generated/client.ts'

const publicFields = {
  id: true, version: true, title: true, number: true, issuerName: true, signature: true, issuedRaw: true, issuedOn: true,
  resultLabel: true, resultRaw: true, resultClass: true, disclosure: true, effectiveFrom: true, expiresOn: true,
  changeNote: true, publishedAt: true, fields: true, repairs: true, sourceName: true,
  document: { select: { id: true, slug: true, kind: true } },
  source: { select: { sha256: true, size: true, mediaType: true, withheld: true } },
  case: { select: { id: true, body: true, term: true, session: true, number: true, instrument: true, title: true } },
  blocks: { select: readingColumns, orderBy: { ordinal: 'asc' } },
  people: { select: { role: true, name: true, capacity: true, phone: true }, orderBy: { ordinal: 'asc' } },
  tasks: {
    select: { anchor: true, number: true, title: true, units: { select: { name: true, role: true }, orderBy: { ordinal: 'asc' } } },
    orderBy: { ordinal: 'asc' },
  },
  citations: { select: { anchor: true, title: true, number: true }, orderBy: { ordinal: 'asc' } },
  mentions: { select: { facilityId: true }, distinct: ['facilityId'] },
} satisfies Prisma.EditionSelect

export type PublicDocument = ReturnType<typeof toDocument>

function toDocument({ document, blocks, fields, repairs, mentions, ...row }: Prisma.EditionGetPayload<{ select: typeof publicFields }>) {
  return {
    ...row,
    sourceName: downloadName(row.sourceName, row.source.mediaType),
    id: document.id,
    editionId: row.id,
    slug: document.slug,
    kind: document.kind,
    issuedOn: dayOf(row.issuedOn),
    effectiveFrom: dayOf(row.effectiveFrom),
    expiresOn: dayOf(row.expiresOn),
    publishedAt: row.publishedAt && minuteInChina(row.publishedAt),
    fields: EditionFields.parse(fields),
    repairs: Array.isArray(repairs) ? repairs.length : 0,
    blocks: blocks.map(readingBlock),
    facilities: mentions.length,
  }
}

/** The live text of a document with all a page shows of it, or null. */
export const findDocument = cached(
  'document',
  (districtSlug: string, slug: string) => [documentTags.one(districtSlug, slug)],
  async (districtSlug: string, slug: string): Promise<PublicDocument | null> => {
    const row = await db().edition.findFirst({
      where: { ...publicEditions, document: { slug, district: { slug: districtSlug } } },
      select: publicFields,
    })
    return row && toDocument(row)
  },
)

/** One edition, published or not, as its page would show it. Whoever calls has checked that the reader may see drafts. */
export async function readEdition(editionId: string): Promise<PublicDocument> {
  return toDocument(await db().edition.findUniqueOrThrow({ where: { id: editionId }, select: publicFields }))
}

/** True when a document stood here once and no text of it is live any more: withdrawn, not unknown. */
export const wasWithdrawn = cached(
  'document-withdrawn',
  (districtSlug: string, slug: string) => [documentTags.one(districtSlug, slug)],
  async (districtSlug: string, slug: string): Promise<boolean> => {
    const editions = await db().edition.findMany({
      where: { document: { slug, district: { slug: districtSlug } }, publishedAt: { not: null } },
      select: { status: true },
    })
    return editions.length > 0 && editions.every(({ status }) => status !== 'live')
  },
)

/** The bytes behind the live text, as the bureau handed them in; none when they carry more than the text. Not kept in memory: large, and seldom asked for. */
export async function findSource(districtSlug: string, slug: string) {
  const edition = await db().edition.findFirst({
    where: { ...publicEditions, source: { withheld: false }, document: { slug, district: { slug: districtSlug } } },
    select: { sourceName: true, document: { select: { kind: true } }, source: { select: { sha256: true, bytes: true, mediaType: true, encoding: true } } },
  })
  return edition && { name: downloadName(edition.sourceName, edition.source.mediaType), kind: edition.document.kind, ...edition.source }
}
