import type { FacilityItem } from '#facilities/list-facilities.ts'
import type { FacilityStatus } from '#facilities/lifecycle/status-on.ts'
import { offersFit, TERM_FACETS, type TermFacet, type TermFilters, termsOf, UNKNOWN } from '#facilities/offered-terms.ts'
import type { TypeGroup } from '#facilities/type-group.ts'

/** What the list may be narrowed by, all at once. `none` asks for those of which no source states it. */
export type FacilityFilters = TermFilters & {
  type: TypeGroup | null
  open: 'now' | 'weekend' | null
  specialty: string | null
  level: string | null
  rank: string | null
  street: string | null
  step: 'yes' | 'no' | 'none' | null
  insurance: 'yes' | 'none' | null
  status: FacilityStatus | null
  scope: 'partner' | null
}

export type Facet = keyof FacilityFilters
export const FACETS: readonly Facet[] = ['type', 'open', 'service', 'mode', 'fee', 'access', 'specialty', 'level', 'rank', 'street', 'step', 'insurance', 'status', 'scope']

/** What may be asked of a facet although nothing answers it today. */
export type Askable = Partial<Record<Facet, readonly string[]>>
const ALWAYS: Askable = { open: ['now', 'weekend'], step: ['yes'], insurance: ['yes'] }
const NO_TERMS: TermFilters = { service: null, mode: null, fee: null, access: null }
/** Questions of which most sources say nothing: whoever asks is told of how many nobody knows. */
const SELDOM_STATED = ['fee', 'access', 'step', 'insurance'] as const

/** Filters as asked for in an address; what no facility has, and what is no question, is dropped. `askable` may be asked although no facility has it. */
export function readFilters(query: URLSearchParams, all: readonly FacilityItem[], askable: Askable = {}): FacilityFilters {
  const always = { ...ALWAYS, ...askable }
  const known = (facet: Facet) => {
    const asked = query.get(facet)
    return asked !== null && (always[facet]?.includes(asked) || all.some((item) => valuesOf(item, facet, NO_TERMS).includes(asked))) ? asked : null
  }
  return Object.fromEntries(FACETS.map((facet) => [facet, known(facet)])) as FacilityFilters
}

/** The facilities that fit. Partners elsewhere stay out unless asked for. */
export function narrow(all: readonly FacilityItem[], filters: FacilityFilters): FacilityItem[] {
  return all.filter((item) => fitsAll(item, filters))
}

/** For every value of a facet, how many facilities choosing it would leave, given the other filters, in list order. */
export function countFacet(all: readonly FacilityItem[], facet: Facet, filters: FacilityFilters): { value: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const item of all) {
    if (!fitsAll(item, filters, facet)) continue
    for (const value of valuesOf(item, facet, filters)) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  const sorted = [...counts].map(([value, count]) => ({ value, count }))
  if (facet === 'specialty' || facet === 'service') return sorted.toSorted((a, b) => b.count - a.count || a.value.localeCompare(b.value, 'zh-CN'))
  if (facet === 'level' || facet === 'rank' || facet === 'street') return sorted.toSorted((a, b) => lastUnknown(a, b) || a.value.localeCompare(b.value, 'zh-CN'))
  return sorted.toSorted(lastUnknown)
}

function lastUnknown(a: { value: string }, b: { value: string }): number {
  return Number(a.value === UNKNOWN) - Number(b.value === UNKNOWN)
}

/** How many would fit but for the question when they are open, which nothing tells of them; 0 where it was not asked. */
export function countUnknown(all: readonly FacilityItem[], filters: FacilityFilters): number {
  return filters.open === null ? 0 : narrow(all, { ...filters, open: null }).filter(({ opening }) => opening.answer === 'unknown').length
}

/** Of the questions asked that most sources leave open: of how many houses that fit otherwise none says, where it is of any. */
export function countUnstated(all: readonly FacilityItem[], filters: FacilityFilters): { facet: (typeof SELDOM_STATED)[number]; count: number }[] {
  return SELDOM_STATED.filter((facet) => filters[facet] !== null && filters[facet] !== UNKNOWN)
    .map((facet) => ({ facet, count: narrow(all, { ...filters, [facet]: UNKNOWN }).length }))
    .filter(({ count }) => count > 0)
}

/** Which single filters to give up when nothing is left, and how many facilities each would bring, the most first. */
export function relaxations(all: readonly FacilityItem[], filters: FacilityFilters): { facet: Facet; count: number }[] {
  return FACETS.filter((facet) => facet !== 'scope' && filters[facet] !== null)
    .map((facet) => ({ facet, count: narrow(all, { ...filters, [facet]: null }).length }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
}

/** Whether a house answers everything asked, but for one question left out. */
function fitsAll(item: FacilityItem, filters: FacilityFilters, without?: Facet): boolean {
  return FACETS.every((facet) => facet === without || isTerm(facet) || fits(item, facet, filters)) && offersFit(item.offers, filters, without !== undefined && isTerm(without) ? without : undefined)
}

function isTerm(facet: Facet): facet is TermFacet {
  return (TERM_FACETS as readonly Facet[]).includes(facet)
}

function fits(item: FacilityItem, facet: Facet, filters: FacilityFilters): boolean {
  const asked = filters[facet]
  if (facet === 'scope') return valuesOf(item, 'scope', filters).includes('partner') === (asked === 'partner')
  return asked === null || valuesOf(item, facet, filters).includes(asked)
}

function valuesOf(item: FacilityItem, facet: Facet, terms: TermFilters): readonly string[] {
  switch (facet) {
    case 'service': case 'mode': case 'fee': case 'access': return termsOf(item.offers, facet, terms)
    case 'type': return [item.group]
    case 'open': return [...(item.opening.answer === 'open' ? ['now'] : []), ...(item.weekend ? ['weekend'] : [])]
    case 'specialty': return item.specialties
    case 'insurance': return [item.insured ? 'yes' : UNKNOWN]
    case 'scope': return item.districtCode === null ? ['partner'] : []
    case 'level': return [item.tier ?? UNKNOWN]
    default: return [item[facet] ?? UNKNOWN]
  }
}
