import { type Validity, validityOn } from '#documents/validity.ts'
import type { Day } from '#platform/clock.ts'

/** What a list may be narrowed by. Null: not narrowed. */
export type ListFilters = {
  year: string | null
  result: string | null
  /** npc/9/4: body, term and session of the case. */
  session: string | null
  issuer: string | null
  validity: Validity | null
}

export type Facet = keyof ListFilters
export const FACETS: readonly Facet[] = ['year', 'result', 'session', 'issuer', 'validity']

/** How many documents share these values. Together the rows tell the count behind any combination of filters. */
export type CubeRow = {
  year: string | null
  result: string | null
  session: string | null
  issuer: string | null
  effectiveFrom: Day | null
  expiresOn: Day | null
  count: number
}

export type FacetCounts = Record<Facet, { value: string; count: number }[]>

/** Filters as asked for in an address; values that no document has are dropped, so nothing but real choices is ever queried. */
export function readFilters(query: URLSearchParams, cube: CubeRow[], today: Day): ListFilters {
  const known = (facet: Facet) => {
    const asked = query.get(facet)
    return asked !== null && cube.some((row) => valueOf(row, facet, today) === asked) ? asked : null
  }
  return { year: known('year'), result: known('result'), session: known('session'), issuer: known('issuer'), validity: known('validity') as Validity | null }
}

export function totalOf(cube: CubeRow[], filters: ListFilters, today: Day): number {
  return sum(cube.filter((row) => FACETS.every((facet) => fits(row, facet, filters, today))))
}

/** For every value of every facet, how many documents choosing it would leave, given the other filters. */
export function countFacets(cube: CubeRow[], filters: ListFilters, today: Day): FacetCounts {
  return Object.fromEntries(FACETS.map((facet) => [facet, countsOf(cube, facet, filters, today)])) as FacetCounts
}

function countsOf(cube: CubeRow[], facet: Facet, filters: ListFilters, today: Day) {
  const counts = new Map<string, number>()
  for (const row of cube) {
    const value = valueOf(row, facet, today)
    if (value === null || !FACETS.every((other) => other === facet || fits(row, other, filters, today))) continue
    counts.set(value, (counts.get(value) ?? 0) + row.count)
  }
  const sorted = [...counts].map(([value, count]) => ({ value, count }))
  const ascending = (one: string, other: string) => one.localeCompare(other, 'zh-CN', { numeric: true })
  return sorted.toSorted((one, other) => (facet === 'year' || facet === 'session' ? ascending(other.value, one.value) : ascending(one.value, other.value)))
}

function fits(row: CubeRow, facet: Facet, filters: ListFilters, today: Day): boolean {
  return filters[facet] === null || valueOf(row, facet, today) === filters[facet]
}

function valueOf(row: CubeRow, facet: Facet, today: Day): string | null {
  return facet === 'validity' ? validityOn(today, row) : row[facet]
}

function sum(rows: CubeRow[]): number {
  return rows.reduce((total, { count }) => total + count, 0)
}
