import { documentTags } from '#documents/cache-tags.ts'
import { registerTags } from '#districts/register-tags.ts'
import { groupByDocument } from '#facilities/reading/group-mentions.ts'
import { homeOf } from '#facilities/home-of.ts'
import { recordsOf } from '#facilities/records.ts'
import type { FacilityStatus } from '#facilities/lifecycle/status-on.ts'
import { publicDistrict, publicFields, type PublicRow } from '#facilities/public-fields.ts'
import { papersNamed, sourceDocuments } from '#sources/source-documents.ts'
import { type Field, FIELDS, type Statement, statementsOf } from '#facilities/statements.ts'
import { type SourceRow } from '#sources/source.ts'
import { cached } from '#platform/cache.ts'
import { dayOf } from '#platform/clock.ts'
import { db } from '#platform/db.ts'

export type PublicFacility = NonNullable<Awaited<ReturnType<typeof findFacility>>>

/**
 * A facility with every value, its sources, claims, events and relations, and what live documents say of it; null when there is
 * none. An address it had before finds it too: its own is then in `slug`.
 */
export const findFacility = cached(
  'facility',
  (_slug: string) => [registerTags.all],
  async (slug: string) => {
    const row = (await db().facility.findUnique({ where: { slug }, select: publicFields })) ?? (await db().facilityAddress.findUnique({ where: { slug }, select: { facility: { select: publicFields } } }))?.facility
    return row ? toFacility(row) : null
  },
  (facility) => (facility ? [registerTags.page(facility.id), ...facility.papers.map(documentTags.paper)] : []),
)

async function toFacility(row: PublicRow) {
  const { values: stored, mentions, relatedDistricts, status, accreditations, events, relationsFrom, relationsTo, networks, schedules, ...columns } = row
  const values = stored.map((value) => ({ ...value, nextCheck: dayOf(value.nextCheck) }))
  const sources = [...accreditations, ...events, ...relationsFrom, ...relationsTo, ...networks, ...schedules].map(({ source }) => source as SourceRow)
  const rested = [...values, ...sources]
  const [documentOf, districts] = await Promise.all([
    sourceDocuments(rested),
    db().district.findMany({ ...publicDistrict, where: { code: { in: districtsNamed(row) } }, orderBy: { ordinal: 'asc' } }),
  ])
  const related = districts.filter(({ code }) => relatedDistricts.includes(code))
  const named = (code: string) => districts.find((one) => one.code === code)?.name ?? code
  const statements = (field: string) => statementsOf(values, field, documentOf).map((one) => (field === 'districtCode' ? { ...one, value: named(one.value) } : one))
  const [lat, lng, crs] = ['lat', 'lng', 'crs'].map(statements)
  return {
    ...columns,
    /** What the register last heard; statusOn says what holds on a day. */
    status: status as FacilityStatus,
    /** The district under whose address the page stands. */
    home: homeOf(row, districts),
    related,
    fields: Object.fromEntries(FIELDS.map((field) => [field, statements(field)])) as Record<Field, Statement[]>,
    position: lat?.[0] && lng?.[0] ? { lat: lat[0], lng: lng[0], crs: crs?.[0] ?? null } : null,
    ...recordsOf(row, districts, documentOf),
    mentions: groupByDocument(mentions),
    /** What names the documents that any of it is taken from, whether or not one is held. */
    papers: papersNamed(rested),
  }
}

/** The codes of all districts its page may name: its partners', its neighbours', those it is said to lie in. A country has thousands. */
function districtsNamed({ relatedDistricts, values, events, relationsFrom, relationsTo, networks }: PublicRow): string[] {
  const neighbours = [
    ...events.map(({ successor }) => successor), ...relationsFrom.map(({ to }) => to), ...relationsTo.map(({ from }) => from),
    ...networks.flatMap(({ network }) => network.members.map(({ facility }) => facility)),
  ]
  const stated = values.flatMap(({ field, value }) => (field === 'districtCode' ? [String(value)] : []))
  return [...new Set([...relatedDistricts, ...stated, ...neighbours.flatMap((one) => one?.relatedDistricts ?? [])])]
}
