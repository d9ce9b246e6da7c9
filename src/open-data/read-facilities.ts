import type { z } from 'zod'
import { listDistricts } from '#districts/queries.ts'
import { registerTags } from '#districts/register-tags.ts'
import { homeOf } from '#facilities/home-of.ts'
import { type DatedEvent, type FacilityStatus, statusOn } from '#facilities/lifecycle/status-on.ts'
import { statusWhere } from '#facilities/lifecycle/status-where.ts'
import { findFacility, type PublicFacility } from '#facilities/queries.ts'
import { webAddresses } from '#open-data/addresses.ts'
import { LICENCES, PUBLISHER } from '#open-data/licences.ts'
import { listed, type Listed, type Single } from '#open-data/listed.ts'
import type { FacilityParameters } from '#open-data/parameters.ts'
import { districtCodeOf } from '#open-data/read-districts.ts'
import type { Facility, FacilitySummary } from '#open-data/shapes.ts'
import { type DistrictCount, districtsOnPage } from '#open-data/districts-on-page.ts'
import { cached } from '#platform/cache.ts'
import { type Day, dayInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'
import type { Prisma } from '#platform/generated/client.ts'

const ORIGIN = { publisher: PUBLISHER, licence: LICENCES.facilities, updatedAt: null }

const columns = {
  slug: true, name: true, aliases: true, type: true, typeCode: true, tier: true, rank: true, ownership: true, street: true, status: true, scope: true, relatedDistricts: true,
  district: { select: { code: true, slug: true, name: true } },
  events: { where: { withdrawnAt: null }, select: { kind: true, effective: true, expected: true, withdrawnAt: true, ordinal: true } },
} satisfies Prisma.FacilitySelect

/** How many some districts hold, of all or of those in a status on a day, kept until one of them changes. No codes are the houses of no district. */
const countByDistrict = cached(
  'facilities-by-district',
  (codes: string, _status: FacilityStatus | null, _day: Day) => (codes === '' ? [registerTags.all] : codes.split(' ').flatMap(registerTags.of)),
  async (codes: string, status: FacilityStatus | null, day: Day): Promise<DistrictCount[]> => {
    const rows = await db().facility.groupBy({
      by: ['districtCode'], where: { AND: [status ? await statusWhere(status, day) : {}, { districtCode: codes === '' ? null : { in: codes.split(' ') } }] }, _count: true, orderBy: { districtCode: 'asc' },
    })
    return rows.map(({ districtCode, _count }) => ({ code: districtCode, count: _count }))
  },
)

/** So many districts are counted together: a change in a country has a thirtieth of it counted anew. */
const TOGETHER = 100

async function countEverywhere(status: FacilityStatus | null, day: Day): Promise<DistrictCount[]> {
  const codes = (await listDistricts()).map(({ code }) => code).toSorted()
  const groups = Array.from({ length: Math.ceil(codes.length / TOGETHER) }, (_, index) => codes.slice(index * TOGETHER, (index + 1) * TOGETHER).join(' '))
  return (await Promise.all([...groups, ''].map((group) => countByDistrict(group, status, day)))).flat()
}

/** The register, by address within each district. With a district: its own and the partners it works with. */
export async function readFacilities({ page, perPage, district, status }: z.output<typeof FacilityParameters>): Promise<Listed<z.infer<typeof FacilitySummary>>> {
  const [districtCode, day] = [await districtCodeOf(district), dayInChina(new Date())]
  const from = (page - 1) * perPage
  const inStatus = status ? await statusWhere(status, day) : {}
  const { total, where, skip } = districtCode ? await ofDistrict(districtCode, inStatus, from) : await ofAll(await countEverywhere(status ?? null, day), inStatus, from, perPage)
  const [rows, districts] = await Promise.all([
    db().facility.findMany({ where, select: columns, orderBy: [{ districtCode: 'asc' }, { slug: 'asc' }], take: perPage, skip }),
    listDistricts(),
  ])
  return listed(rows.map((row) => summaryOf(row, homeOf(row, districts)?.slug ?? null)), { total, page, perPage }, ORIGIN)
}

/** Where the rows of a page are: how many in all, the condition they meet, and how many of these come before them. */
type Whereabouts = { total: number; where: Prisma.FacilityWhereInput; skip: number }

async function ofDistrict(districtCode: string, inStatus: Prisma.FacilityWhereInput, from: number): Promise<Whereabouts> {
  const where = { AND: [inStatus, { OR: [{ districtCode }, { districtCode: null, relatedDistricts: { has: districtCode } }] }] }
  return { total: await db().facility.count({ where }), where, skip: from }
}

async function ofAll(counts: readonly DistrictCount[], inStatus: Prisma.FacilityWhereInput, from: number, perPage: number): Promise<Whereabouts> {
  const { codes, skip } = districtsOnPage(counts, from, perPage)
  const held = { districtCode: { in: codes.filter((code) => code !== null) } }
  return { total: counts.reduce((sum, { count }) => sum + count, 0), where: { AND: [inStatus, codes.includes(null) ? { OR: [held, { districtCode: null }] } : held] }, skip }
}

/** One facility with every value, its sources, and what live documents say. */
export async function readFacility(slug: string | undefined): Promise<Single<z.infer<typeof Facility>>> {
  const facility = await findFacility(slug ?? '')
  if (!facility) throw new NotFoundError(`no facility ${slug}`)
  const { to, web } = webAddresses()
  const district = facility.district && { code: facility.district.code, slug: facility.district.slug, name: facility.district.name }
  const row = { ...facility, district, relatedDistricts: facility.related.map(({ code }) => code) }
  return {
    data: {
      ...summaryOf(row, facility.home?.slug ?? null),
      values: Object.fromEntries(Object.entries(facility.fields).map(([field, statements]) => [field, statements.map(statementOf)])),
      mentions: facility.mentions.flatMap(({ document, sentences }) => sentences.map(({ anchor, text }) => ({
        document: document.number, title: document.title, sentence: text, url: web(to.document(document.district.slug, document.kind, document.slug, anchor)),
      }))),
    },
    meta: ORIGIN,
  }
}

type Row = Omit<Prisma.FacilityGetPayload<{ select: typeof columns }>, 'events'> & { events: (Omit<DatedEvent, 'kind'> & { kind: string })[] }

function summaryOf(row: Row, home: string | null): z.infer<typeof FacilitySummary> {
  const { to, web, api } = webAddresses()
  const { slug, name, aliases, type, typeCode, tier, rank, ownership, street, status, scope, district, relatedDistricts, events } = row
  return {
    id: slug, district, relatedDistricts, name, aliases, type, typeCode, tier, rank, ownership, street,
    status: statusOn(status as FacilityStatus, events as DatedEvent[], dayInChina(new Date())), scope: scope as 'district' | 'partner',
    url: home && web(to.facility(home, slug)), self: api(`facilities/${slug}`),
  }
}

function statementOf({ value, weak, sources }: PublicFacility['fields']['type'][number]) {
  const { to, web } = webAddresses()
  return {
    value, unverified: weak,
    sources: sources.map(({ trust, ref, asOf, quote, document }) => ({
      trust, ref, asOf, quote, document: document && web(to.document(document.district, document.kind, document.slug, document.anchor)),
    })),
  }
}
