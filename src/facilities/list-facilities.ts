import { documentTags } from '#documents/cache-tags.ts'
import { publicEditions } from '#documents/public-editions.ts'
import { facilityTags } from '#facilities/cache-tags.ts'
import { isWeak, trustOf } from '#facilities/trust.ts'
import { TYPE_GROUPS, type TypeGroup, typeGroup } from '#facilities/type-group.ts'
import { cached } from '#platform/cache.ts'
import { db } from '#platform/db.ts'
import type { Prisma } from '#platform/generated/client.ts'

const listFields = {
  id: true, slug: true, name: true, type: true, level: true, street: true, status: true, scope: true, districtCode: true,
  values: { where: { field: { in: ['address', 'phone'] }, ordinal: 0 }, select: { field: true, value: true, trust: true } },
  _count: { select: { mentions: { where: { edition: publicEditions } } } },
} satisfies Prisma.FacilitySelect

export type FacilityStatus = 'operating' | 'planned' | 'unknown'

/** What a list prints of a facility. */
export type FacilityItem = Omit<ReturnType<typeof toItem>, 'status'> & { status: FacilityStatus; group: TypeGroup }

function toItem({ values, _count, ...row }: Prisma.FacilityGetPayload<{ select: typeof listFields }>) {
  const shown = (field: string) => {
    const found = values.find((value) => value.field === field)
    return found ? { value: String(found.value), weak: isWeak(trustOf(found.trust)) } : null
  }
  return { ...row, group: typeGroup(row.type), address: shown('address'), phone: shown('phone'), mentions: _count.mentions }
}

/** Every facility of a district and the partners it works with, houses residents look for first. */
export const listFacilities = cached(
  'facilities',
  (_districtCode: string) => [facilityTags.all, documentTags.all],
  async (districtCode: string): Promise<FacilityItem[]> => {
    const rows = await db().facility.findMany({
      where: { OR: [{ districtCode }, { districtCode: null, relatedDistricts: { has: districtCode } }] },
      select: listFields,
    })
    return rows.map((row) => toItem(row) as FacilityItem).toSorted(inOrder)
  },
)

const STATUSES: FacilityStatus[] = ['operating', 'unknown', 'planned']

function inOrder(a: FacilityItem, b: FacilityItem): number {
  return (
    TYPE_GROUPS.indexOf(a.group) - TYPE_GROUPS.indexOf(b.group) ||
    STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status) ||
    (b.level ?? '').localeCompare(a.level ?? '') ||
    a.name.localeCompare(b.name, 'zh-CN')
  )
}
