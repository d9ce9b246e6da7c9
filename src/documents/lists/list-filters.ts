import { type Counted, countChoices, readChosen, totalLeft } from '#documents/lists/facets.ts'
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
  ending: string | null
  endedOn: Day | null
  count: number
}

export type FacetCounts = Record<Facet, { value: string; count: number }[]>

/** Filters as asked for in an address; values that no document has are dropped, so nothing but real choices is ever queried. */
export function readFilters(query: URLSearchParams, cube: CubeRow[], today: Day): ListFilters {
  return readChosen(query, onDay(cube, today), FACETS) as ListFilters
}

export function totalOf(cube: CubeRow[], filters: ListFilters, today: Day): number {
  return totalLeft(onDay(cube, today), FACETS, filters)
}

/** For every value of every facet, how many documents choosing it would leave, given the other filters. */
export function countFacets(cube: CubeRow[], filters: ListFilters, today: Day): FacetCounts {
  const rows = onDay(cube, today)
  const order = (facet: Facet) => (facet === 'year' || facet === 'session' ? 'down' : 'up')
  return Object.fromEntries(FACETS.map((facet) => [facet, countChoices(rows, FACETS, facet, filters, order(facet))])) as FacetCounts
}

/** Force and expiry are of the day they are asked for. */
function onDay(cube: CubeRow[], today: Day): Counted<Facet>[] {
  return cube.map((row) => ({ ...row, validity: validityOn(today, row) }))
}
