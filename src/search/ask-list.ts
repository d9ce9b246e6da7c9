import { facilitiesAt, type FacilityItem, listFacilities } from '#facilities/list-facilities.ts'
import { atDepartmentsOf } from '#facilities/department-hours.ts'
import { type FacilityFilters, narrow, readFilters } from '#facilities/list-filters.ts'
import { atHoursOf, serviceSchedules } from '#facilities/service-schedules.ts'
import { type ListStart, startsOf } from '#facilities/starts.ts'
import { readTime } from '#hours/period.ts'
import { byNearness, type Near } from '#places/nearness.ts'
import { listPlaces } from '#places/queries.ts'
import { type Day, momentInChina } from '#platform/clock.ts'
import { type Matched } from '#search/names/match-names.ts'
import { namedFacilities } from '#search/names/named-facilities.ts'
import { isServiceCode, MODES, SERVICE_CODES } from '#services/code-list.ts'
import { ACCESS_KINDS, FEE_KINDS } from '#services/offer-terms.ts'
import { offeredOn } from '#services/offer-status.ts'
import { listTerms } from '#services/list-terms.ts'
import { offersOf, type PublicOffer } from '#services/queries.ts'

/** What an address asks of a district's list, and what it finds: the same for the page and for every file made of it. */
export type AskedList = {
  everything: FacilityItem[]
  /** Of everything, what the words name. */
  all: FacilityItem[]
  found: (FacilityItem & { near?: Near | null })[]
  filters: FacilityFilters
  q: string
  matched: Matched[] | null
  /** The asked minute or period, as readTime reads it; null is now. */
  at: string | null
  near: ListStart | null
  starts: ListStart[]
  /** The day it is asked for. */
  day: Day
  /** How the service asked for is offered, by house; nothing where none is asked for. */
  offers: ReadonlyMap<string, PublicOffer[]>
}

export async function askList(districtCode: string, query: URLSearchParams): Promise<AskedList> {
  const asked = query.get('at')
  const then = asked === null ? null : readTime(asked)
  const moment = then ?? momentInChina(new Date())
  const service = query.get('service') ?? ''
  const [houses, terms, places, schedules, offers] = await Promise.all([
    listFacilities(districtCode), listTerms(districtCode), listPlaces(districtCode), ...(isServiceCode(service) ? [serviceSchedules(districtCode, service), offersOf(districtCode, service)] as const : [null, []] as const),
  ])
  const specialty = query.get('specialty')
  const register = schedules ? atHoursOf(schedules, houses) : specialty ? atDepartmentsOf(specialty, houses) : houses
  const q = (query.get('q') ?? '').trim().slice(0, 60)
  const matched = q ? await namedFacilities(q, register) : null
  const everything = facilitiesAt(moment, register, offeredOn(terms, moment.day))
  const all = matched ? inOrderOf(matched, everything) : everything
  const filters = readFilters(query, everything, { service: SERVICE_CODES, mode: MODES, fee: FEE_KINDS, access: ACCESS_KINDS })
  const starts = startsOf(places, everything)
  const near = starts.find(({ key }) => key === query.get('near')) ?? null
  const found = near ? byNearness(near, narrow(all, filters)) : narrow(all, filters)
  return { everything, all, found, filters, q, matched, at: then && asked, near, starts, day: moment.day, offers: Map.groupBy(offers, ({ facilityId }) => facilityId) }
}

/** Those the words name, the nearest names first. */
function inOrderOf(matched: Matched[], all: FacilityItem[]): FacilityItem[] {
  const byId = new Map(all.map((item) => [item.id, item]))
  return matched.flatMap(({ id }) => byId.get(id) ?? [])
}
