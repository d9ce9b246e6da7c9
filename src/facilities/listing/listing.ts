import type { ReactNode } from 'react'
import type { District } from '#districts/queries.ts'
import type { Paths, Query } from '#config/paths.ts'
import type { FacilityItem } from '#facilities/list-facilities.ts'
import { FACETS, type FacilityFilters } from '#facilities/list-filters.ts'
import type { ListStart } from '#facilities/starts.ts'
import type { Near } from '#places/nearness.ts'
import type { Translate } from '#i18n/translate.ts'

/** Everything the list of facilities shows. */
export type FacilityListing = {
  district: Pick<District, 'code' | 'slug' | 'name' | 'areaCode'>
  /** All of the district that the words name, and those of them on this page. */
  all: FacilityItem[]
  items: (FacilityItem & { near?: Near | null })[]
  total: number
  page: number
  pages: number
  filters: FacilityFilters
  /** Words of a name, and whether names only sound or look like them. */
  q: string
  approximate: boolean
  /** The asked minute or period, as readTime reads it; null is now. */
  at: string | null
  /** The place or facility from which the list is measured. */
  near: ListStart | null
  /** What a list may be measured from: those whose point is known. */
  starts: ListStart[]
  serviceName: (code: string) => string
  /** What else is said of a house, of what was asked for. */
  besides?: (item: FacilityItem) => ReactNode
  t: Translate
  to: Paths
}

type Asked = Pick<FacilityListing, 'filters' | 'q' | 'at' | 'near'>

/** The list's questions as they stand in an address. */
export function listQuery({ filters, q, at, near }: Asked): Query {
  return { q, ...filters, at, near: near?.key }
}

/** An address of the list with some of its questions changed. */
export function listHref({ district, to, ...asked }: Asked & Pick<FacilityListing, 'district' | 'to'>, changed: Query): string {
  return to.facilities(district.slug, { ...listQuery(asked), ...changed })
}

/**
 * What the list is narrowed to, as it stands in an address, always in the same order.
 *
 * @example
 * narrowedTo({ ...none, service: 'RABIES', open: 'weekend' }) //=> 'open=weekend&service=RABIES'
 */
export function narrowedTo(filters: FacilityFilters): string {
  return new URLSearchParams(FACETS.flatMap((facet) => (filters[facet] === null ? [] : [[facet, filters[facet]]]))).toString()
}
