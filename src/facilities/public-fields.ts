import { publicEditions } from '#documents/public-editions.ts'
import type { Prisma } from '#platform/generated/client.ts'

export const publicDistrict = { select: { code: true, slug: true, name: true, city: true, province: true, areaCode: true } } satisfies { select: Prisma.DistrictSelect }

/** Another facility, as a link needs it. */
const neighbour = { select: { slug: true, name: true, district: { select: { slug: true } }, relatedDistricts: true } } satisfies { select: Prisma.FacilitySelect }

/** Everything the page of a facility is made of. */
export const publicFields = {
  id: true, slug: true, name: true, aliases: true, type: true, typeCode: true, tier: true, rank: true, ownership: true, street: true, status: true, scope: true, relatedDistricts: true,
  district: publicDistrict,
  values: {
    select: { field: true, value: true, kind: true, ref: true, trust: true, asOf: true, note: true, quote: true, method: true, nextCheck: true },
    orderBy: [{ field: 'asc' }, { ordinal: 'asc' }],
  },
  accreditations: { orderBy: { ordinal: 'asc' } },
  events: { where: { withdrawnAt: null }, include: { successor: neighbour }, orderBy: { ordinal: 'asc' } },
  relationsFrom: { include: { to: neighbour }, orderBy: { ordinal: 'asc' } },
  relationsTo: { include: { from: neighbour }, orderBy: [{ fromId: 'asc' }, { ordinal: 'asc' }] },
  networks: { include: { network: { include: { members: { select: { facilityId: true, role: true, until: true, facility: neighbour }, orderBy: [{ role: 'asc' }, { facility: { name: 'asc' } }] } } } }, orderBy: [{ ordinal: 'asc' }, { networkId: 'asc' }] },
  schedules: { orderBy: { ordinal: 'asc' } },
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

export type PublicRow = Prisma.FacilityGetPayload<{ select: typeof publicFields }>
export type NeighbourRow = Prisma.FacilityGetPayload<typeof neighbour>
