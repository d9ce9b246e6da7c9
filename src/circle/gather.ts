import { type Home, ENGINE, type Inputs, type Question, type Site } from '#circle/inputs.ts'
import { readMethod } from '#circle/queries.ts'
import { serves, type Target } from '#circle/targets.ts'
import { receives, statusOn } from '#facilities/lifecycle/status-on.ts'
import { type ListedFacility, listFacilities } from '#facilities/list-facilities.ts'
import { openingAt } from '#facilities/opening.ts'
import { serviceSchedules } from '#facilities/service-schedules.ts'
import type { Moment } from '#hours/answer.ts'
import { readMoment } from '#hours/read-moment.ts'
import { isHome, type Place } from '#places/place.ts'
import type { Position } from '#places/position.ts'
import { listPlaces } from '#places/queries.ts'
import { CONVERSION, toWgs84 } from '#places/to-wgs84.ts'
import type { Day } from '#platform/clock.ts'
import { isServiceCode } from '#services/code-list.ts'
import { offeredOn } from '#services/offer-status.ts'
import { listOffers } from '#services/queries.ts'

const NONE: Awaited<ReturnType<typeof serviceSchedules>> = {}

/** A service that comes to people, or is got by telephone, is nothing to walk to. */
const WALKED_TO: ReadonlySet<string> = new Set(['onsite', 'self-service'])

/**
 * Everything a circle of a district is computed from, as the register stands on the asked day, or today. Houses of the district's own
 * register that serve that day, planned ones if asked for; of services only what is offered on the spot.
 */
export async function gather(district: { code: string; name: string }, question: Question & { target: Target }, today: Day): Promise<Inputs> {
  const moment = question.at === null ? null : readMoment(question.at)
  const day = moment?.day ?? today
  const [facilities, offers, places, { method }, schedules] = await Promise.all([
    listFacilities(district.code), listOffers(district.code), listPlaces(district.code), readMethod(district.code),
    isServiceCode(question.target) ? serviceSchedules(district.code, question.target) : NONE,
  ])
  const offersOf = offeredOn(offers.filter(({ mode }) => WALKED_TO.has(mode)), day)
  const sites = facilities
    .filter(({ id, districtCode, group, slug }) => districtCode === district.code && slug !== question.without && serves(question.target, { group }, offersOf(id).flatMap(({ serviceCode }) => serviceCode ?? [])))
    .flatMap((facility) => siteOf(facility, schedules[facility.id], day, moment, question.plans) ?? [])
    .toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
  return { engine: ENGINE, conversion: CONVERSION, district: { code: district.code, name: district.name }, day, question, method, homes: places.filter(isHome).map(homeOf), sites }
}

function siteOf({ slug, name, street, group, position, registered, events, schedules }: ListedFacility, own: ListedFacility['schedules'] | undefined, day: Day, moment: Moment | null, plans: boolean): Site | null {
  const status = statusOn(registered, events, day)
  const planned = status === 'planned' || status === 'construction'
  if (planned ? !plans : !receives(status)) return null
  // When a planned house will be open nobody knows: a what-if asks as if it were.
  const opening = moment === null ? null : planned ? 'open' as const : openingAt(status, own ?? schedules, moment).answer
  return { slug, name, street, group, planned, opening, point: pointOf(position), inferred: position?.inferred ?? false }
}

function homeOf({ code, name, street, population, elderly, position }: Place): Home {
  return { code, name, street, population, elderly, point: pointOf(position) }
}

/** A point to measure from or to: one whose datum is only inferred may lie 1.2 km off and is none. */
function pointOf(position: Position | null): Home['point'] {
  if (position === null || position.inferred) return null
  const { lat, lng } = toWgs84(position)
  return [lat, lng]
}
