import { documentTags } from '#documents/cache-tags.ts'
import { publicEditions } from '#documents/public-editions.ts'
import { facilityTags } from '#facilities/cache-tags.ts'
import { knownValue } from '#facilities/known-value.ts'
import { type DatedEvent, FACILITY_STATUSES, type FacilityStatus, statusOn } from '#facilities/lifecycle/status-on.ts'
import { TYPE_GROUPS, typeGroup } from '#facilities/type-group.ts'
import { cached } from '#platform/cache.ts'
import type { Day } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import type { Prisma } from '#platform/generated/client.ts'

const listFields = {
  id: true, slug: true, name: true, type: true, typeCode: true, tier: true, rank: true, street: true, status: true, scope: true, districtCode: true,
  values: { where: { field: { in: ['address', 'phone'] }, ordinal: 0 }, select: { field: true, value: true, trust: true } },
  events: { where: { withdrawnAt: null, expected: false }, select: { kind: true, effective: true, expected: true, withdrawnAt: true } },
  _count: { select: { mentions: { where: { edition: publicEditions } } } },
} satisfies Prisma.FacilitySelect

/** What a list prints of a facility, on a day. */
export type FacilityItem = ReturnType<typeof toItem> & { status: FacilityStatus }

/** A facility as the register holds it, with the events that say its status on any day. */
export type ListedFacility = ReturnType<typeof toItem> & { registered: FacilityStatus; events: DatedEvent[] }

function toItem({ values, _count, status: _status, events: _events, ...row }: Prisma.FacilityGetPayload<{ select: typeof listFields }>) {
  return { ...row, group: typeGroup(row.typeCode), address: knownValue(values, 'address'), phone: knownValue(values, 'phone'), mentions: _count.mentions }
}

/** Every facility of a district and the partners it works with. */
export const listFacilities = cached(
  'facilities',
  (_districtCode: string) => [facilityTags.all, documentTags.all],
  async (districtCode: string): Promise<ListedFacility[]> => {
    const rows = await db().facility.findMany({
      where: { OR: [{ districtCode }, { districtCode: null, relatedDistricts: { has: districtCode } }] },
      select: listFields,
    })
    return rows.map((row) => ({ ...toItem(row), registered: row.status as FacilityStatus, events: row.events as DatedEvent[] }))
  },
)

/** The facilities as they stand on a day, in the order of a list: kinds, then those that receive people, then higher levels. */
export function facilitiesOn(day: Day, facilities: readonly ListedFacility[]): FacilityItem[] {
  return facilities.map(({ registered, events, ...item }) => ({ ...item, status: statusOn(registered, events, day) })).toSorted(inOrder)
}

const TIERS = ['三级', '二级', '一级', null]

function inOrder(a: FacilityItem, b: FacilityItem): number {
  return (
    TYPE_GROUPS.indexOf(a.group) - TYPE_GROUPS.indexOf(b.group) ||
    FACILITY_STATUSES.indexOf(a.status) - FACILITY_STATUSES.indexOf(b.status) ||
    TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) ||
    a.name.localeCompare(b.name, 'zh-CN')
  )
}
