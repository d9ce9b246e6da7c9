import type { FacilityItem } from '#facilities/list-facilities.ts'
import type { FacilityStatus } from '#facilities/lifecycle/status-on.ts'
import type { TypeGroup } from '#facilities/type-group.ts'

/** What the list may be narrowed by. `none` asks for those without a known level, rank or street. */
export type FacilityFilters = { type: TypeGroup | null; level: string | null; rank: string | null; street: string | null; status: FacilityStatus | null; scope: 'partner' | null }

export type Facet = keyof FacilityFilters
export const FACETS: readonly Facet[] = ['type', 'level', 'rank', 'street', 'status', 'scope']

export const UNKNOWN = 'none'

/** Filters as asked for in an address; what no facility has is dropped. */
export function readFilters(query: URLSearchParams, all: FacilityItem[]): FacilityFilters {
  const known = (facet: Facet) => {
    const asked = query.get(facet)
    return asked !== null && all.some((item) => valueOf(item, facet) === asked) ? asked : null
  }
  return Object.fromEntries(FACETS.map((facet) => [facet, known(facet)])) as FacilityFilters
}

/** The facilities that fit. Partners elsewhere stay out unless asked for. */
export function narrow(all: FacilityItem[], filters: FacilityFilters): FacilityItem[] {
  return all.filter((item) => FACETS.every((facet) => fits(item, facet, filters)))
}

/** For every value of a facet, how many facilities choosing it would leave, given the other filters, in list order. */
export function countFacet(all: FacilityItem[], facet: Facet, filters: FacilityFilters): { value: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const item of all) {
    const value = valueOf(item, facet)
    if (value === null || !FACETS.every((other) => other === facet || fits(item, other, filters))) continue
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  const sorted = [...counts].map(([value, count]) => ({ value, count }))
  return facet === 'level' || facet === 'rank' || facet === 'street' ? sorted.toSorted((a, b) => Number(a.value === UNKNOWN) - Number(b.value === UNKNOWN) || a.value.localeCompare(b.value, 'zh-CN')) : sorted
}

function fits(item: FacilityItem, facet: Facet, filters: FacilityFilters): boolean {
  if (facet === 'scope') return (valueOf(item, 'scope') ?? null) === filters.scope
  return filters[facet] === null || valueOf(item, facet) === filters[facet]
}

function valueOf(item: FacilityItem, facet: Facet): string | null {
  if (facet === 'type') return item.group
  if (facet === 'scope') return item.districtCode === null ? 'partner' : null
  if (facet === 'status') return item.status
  return (facet === 'level' ? item.tier : item[facet]) ?? UNKNOWN
}
