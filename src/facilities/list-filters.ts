import type { FacilityItem } from '#facilities/list-facilities.ts'
import type { FacilityStatus } from '#facilities/lifecycle/status-on.ts'
import type { TypeGroup } from '#facilities/type-group.ts'

/** What the list may be narrowed by, all at once. `none` asks for those without a known level, rank or street. */
export type FacilityFilters = {
  type: TypeGroup | null
  open: 'now' | 'weekend' | null
  service: string | null
  specialty: string | null
  level: string | null
  rank: string | null
  street: string | null
  step: 'yes' | null
  status: FacilityStatus | null
  scope: 'partner' | null
}

export type Facet = keyof FacilityFilters
export const FACETS: readonly Facet[] = ['type', 'open', 'service', 'specialty', 'level', 'rank', 'street', 'step', 'status', 'scope']

export const UNKNOWN = 'none'

/** Questions that may be asked although nothing answers them today. */
const ALWAYS: Partial<Record<Facet, readonly string[]>> = { open: ['now', 'weekend'], step: ['yes'] }

/** Filters as asked for in an address; what no facility has, and what is no question, is dropped. `services` are those that may be asked for although nobody offers them. */
export function readFilters(query: URLSearchParams, all: readonly FacilityItem[], services: readonly string[] = []): FacilityFilters {
  const always = { ...ALWAYS, service: services }
  const known = (facet: Facet) => {
    const asked = query.get(facet)
    return asked !== null && (always[facet as keyof typeof always]?.includes(asked) || all.some((item) => valuesOf(item, facet).includes(asked))) ? asked : null
  }
  return Object.fromEntries(FACETS.map((facet) => [facet, known(facet)])) as FacilityFilters
}

/** The facilities that fit. Partners elsewhere stay out unless asked for. */
export function narrow(all: readonly FacilityItem[], filters: FacilityFilters): FacilityItem[] {
  return all.filter((item) => FACETS.every((facet) => fits(item, facet, filters)))
}

/** For every value of a facet, how many facilities choosing it would leave, given the other filters, in list order. */
export function countFacet(all: readonly FacilityItem[], facet: Facet, filters: FacilityFilters): { value: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const item of all) {
    if (!FACETS.every((other) => other === facet || fits(item, other, filters))) continue
    for (const value of valuesOf(item, facet)) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  const sorted = [...counts].map(([value, count]) => ({ value, count }))
  if (facet === 'specialty' || facet === 'service') return sorted.toSorted((a, b) => b.count - a.count || a.value.localeCompare(b.value, 'zh-CN'))
  return facet === 'level' || facet === 'rank' || facet === 'street' ? sorted.toSorted((a, b) => Number(a.value === UNKNOWN) - Number(b.value === UNKNOWN) || a.value.localeCompare(b.value, 'zh-CN')) : sorted
}

/** How many would fit but for the question when they are open, which nothing tells of them; 0 where it was not asked. */
export function countUnknown(all: readonly FacilityItem[], filters: FacilityFilters): number {
  return filters.open === null ? 0 : narrow(all, { ...filters, open: null }).filter(({ opening }) => opening.answer === 'unknown').length
}

/** Which single filters to give up when nothing is left, and how many facilities each would bring, the most first. */
export function relaxations(all: readonly FacilityItem[], filters: FacilityFilters): { facet: Facet; count: number }[] {
  return FACETS.filter((facet) => facet !== 'scope' && filters[facet] !== null)
    .map((facet) => ({ facet, count: narrow(all, { ...filters, [facet]: null }).length }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
}

function fits(item: FacilityItem, facet: Facet, filters: FacilityFilters): boolean {
  const asked = filters[facet]
  if (facet === 'scope') return valuesOf(item, 'scope').includes('partner') === (asked === 'partner')
  return asked === null || valuesOf(item, facet).includes(asked)
}

function valuesOf(item: FacilityItem, facet: Facet): readonly string[] {
  switch (facet) {
    case 'type': return [item.group]
    case 'open': return [...(item.opening.answer === 'open' ? ['now'] : []), ...(item.weekend ? ['weekend'] : [])]
    case 'service': return item.services
    case 'specialty': return item.specialties
    case 'step': return item.step ? ['yes'] : []
    case 'scope': return item.districtCode === null ? ['partner'] : []
    case 'level': return [item.tier ?? UNKNOWN]
    default: return [item[facet] ?? UNKNOWN]
  }
}
