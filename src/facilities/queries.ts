import { documentTags } from '#documents/cache-tags.ts'
import { publicEditions } from '#documents/public-editions.ts'
import { facilityTags } from '#facilities/cache-tags.ts'
import type { FacilityStatus } from '#facilities/list-facilities.ts'
import { sourceDocuments } from '#facilities/source-documents.ts'
import { type Field, LIST_FIELDS, SINGLE_FIELDS, type Statement, statementsOf } from '#facilities/statements.ts'
import { cached } from '#platform/cache.ts'
import { dayOf } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import type { Prisma } from '#platform/generated/client.ts'

const district = { select: { code: true, slug: true, name: true, city: true, province: true } } satisfies { select: Prisma.DistrictSelect }

const publicFields = {
  id: true, slug: true, name: true, aliases: true, type: true, level: true, ownership: true, street: true, status: true, scope: true, relatedDistricts: true,
  district,
  values: { select: { field: true, value: true, kind: true, ref: true, trust: true, asOf: true, note: true, quote: true }, orderBy: [{ field: 'asc' }, { ordinal: 'asc' }] },
  mentions: {
    where: { edition: publicEditions },
    select: {
      name: true, sentence: true,
      block: { select: { anchor: true, ordinal: true } },
      edition: { select: { title: true, number: true, issuerName: true, issuedOn: true, document: { select: { slug: true, kind: true, district: { select: { slug: true, name: true } } } } } },
    },
    orderBy: [{ edition: { issuedOn: { sort: 'desc', nulls: 'last' } } }, { editionId: 'asc' }, { ordinal: 'asc' }],
  },
} satisfies Prisma.FacilitySelect

export type PublicFacility = NonNullable<Awaited<ReturnType<typeof findFacility>>>

/** A facility with every value, its sources, and what live documents say about it; null when there is none. */
export const findFacility = cached(
  'facility',
  (_slug: string) => [facilityTags.all, documentTags.all],
  async (slug: string) => {
    const row = await db().facility.findUnique({ where: { slug }, select: publicFields })
    return row && toFacility(row)
  },
)

async function toFacility({ values, mentions, relatedDistricts, status, ...row }: Prisma.FacilityGetPayload<{ select: typeof publicFields }>) {
  const [documentOf, related] = await Promise.all([
    sourceDocuments(values),
    db().district.findMany({ where: { code: { in: relatedDistricts } }, ...district, orderBy: { ordinal: 'asc' } }),
  ])
  const named = (code: string) => related.find((one) => one.code === code)?.name ?? code
  const statements = (field: string) => statementsOf(values, field, documentOf).map((one) => (field === 'districtCode' ? { ...one, value: named(one.value) } : one))
  const [lat, lng, crs] = ['lat', 'lng', 'crs'].map(statements)
  return {
    ...row,
    status: status as FacilityStatus,
    /** The district under whose address the page stands. */
    home: row.district ?? related[0] ?? null,
    related,
    fields: Object.fromEntries([...SINGLE_FIELDS, ...LIST_FIELDS].map((field) => [field, statements(field)])) as Record<Field, Statement[]>,
    position: lat?.[0] && lng?.[0] ? { lat: lat[0], lng: lng[0], crs: crs?.[0] ?? null } : null,
    notes: statements('notes').map(({ value }) => value),
    mentions: groupByDocument(mentions),
  }
}

type MentionRow = Prisma.FacilityGetPayload<{ select: typeof publicFields }>['mentions'][number]

/** What each document says, in its order; a sentence that names the facility twice counts once. */
function groupByDocument(mentions: MentionRow[]) {
  const groups = new Map<string, { document: ReturnType<typeof namingDocument>; sentences: { anchor: string; text: string; name: string }[] }>()
  for (const { name, sentence, block, edition } of mentions) {
    const group = groups.get(edition.document.slug + edition.document.district.slug) ?? { document: namingDocument(edition), sentences: [] }
    if (!group.sentences.some(({ text }) => text === sentence)) group.sentences.push({ anchor: block.anchor, text: sentence, name })
    groups.set(edition.document.slug + edition.document.district.slug, group)
  }
  return [...groups.values()]
}

function namingDocument({ title, number, issuerName, issuedOn, document }: MentionRow['edition']) {
  return { title, number, issuerName, issuedOn: dayOf(issuedOn), kind: document.kind, slug: document.slug, district: document.district }
}
