import { outcome } from '#open-data/fhir/outcome.ts'
import type { Found, SearchPage } from '#open-data/fhir/bundle.ts'
import { type Bearing, columnLike, idWhere, MOST_CALLED, placesWhere, tokenOf } from '#open-data/fhir/find-places.ts'
import { toHealthcareService } from '#open-data/fhir/healthcare-service.ts'
import { toLocation } from '#open-data/fhir/location.ts'
import { facilitiesNear, type NearQuestion } from '#open-data/fhir/near.ts'
import { toOrganization } from '#open-data/fhir/organization.ts'
import { type Place, readPlaces } from '#open-data/register/read-places.ts'
import { searchProvenance } from '#open-data/fhir/search-provenance.ts'
import type { Match, Search, Searched } from '#open-data/fhir/searches.ts'
import { term } from '#open-data/fhir/terms.ts'
import type { Day } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import type { Prisma } from '#platform/generated/client.ts'
import { translator } from '#i18n/translate.ts'
import { type ServiceCode, SERVICE_CODES } from '#services/code-list.ts'
import { readOffers } from '#services/queries.ts'

/** Answers a search with one page of resources as they stand on a day. */
export async function search(searched: Searched, asked: Search & { near: NearQuestion | null }, day: Day, bearing: Bearing): Promise<SearchPage> {
  if (searched === 'HealthcareService') return searchServices(asked, day)
  if (searched === 'Provenance') return searchProvenance(asked)
  const toResource = (place: Place) => (searched === 'Organization' ? toOrganization(place) : toLocation(place, day))
  return asked.near ? searchNear(asked, asked.near, day) : searchPlaces(asked, day, toResource, bearing)
}

/** One resource by its id; null when there is none. */
export async function readResource(searched: Searched, id: string, day: Day): Promise<Found['resource'] | null> {
  const asked = { questions: [{ name: '_id', match: 'exact' as const, anyOf: [id] }], count: 1, page: 1, near: null }
  return (await search(searched, asked, day, async () => ({ ids: [], all: true }))).found[0]?.resource ?? null
}

async function searchPlaces({ questions, count, page }: Search, day: Day, toResource: (place: Place) => Found['resource'], bearing: Bearing): Promise<SearchPage> {
  let all = true
  const where = await placesWhere(questions, day, async (stretch, most) => {
    const borne = await bearing(stretch, most)
    all &&= borne.all
    return borne
  })
  const [total, rows] = await Promise.all([
    db().facility.count({ where }),
    db().facility.findMany({ where, select: { id: true }, orderBy: { slug: 'asc' }, take: count, skip: (page - 1) * count }),
  ])
  const places = await readPlaces(rows.map(({ id }) => id), day)
  return { found: places.map((place) => ({ resource: toResource(place) })), total, count, page, note: all ? null : outcome('information', 'incomplete', `名称里的字太多机构都有，或只有字母、数字、单个汉字，只在一部分机构（至多 ${MOST_CALLED} 家）里查找。`, 'name') }
}

/** The nearest first; beside them, how many of the register could not be compared. */
async function searchNear({ questions, count, page }: Search, near: NearQuestion, day: Day): Promise<SearchPage> {
  const { around, unlocated } = await facilitiesNear(near)
  const ids = around.map(({ id }) => id)
  const fitting = await db().facility.findMany({ where: { AND: [await placesWhere(questions, day, async () => ({ ids, all: true })), { id: { in: ids } }] }, select: { id: true } })
  const fit = new Set(fitting.map(({ id }) => id))
  const found = around.filter(({ id }) => fit.has(id))
  const here = found.slice((page - 1) * count, page * count)
  const places = await readPlaces(here.map(({ id }) => id), day)
  const metresTo = new Map(here.map(({ id, metres }) => [id, metres]))
  return {
    found: places.map((place) => ({ resource: toLocation(place, day), metres: metresTo.get(place.id)! })),
    total: found.length, count, page,
    note: unlocated > 0 ? outcome('information', 'incomplete', `名录中有 ${unlocated} 家机构没有坐标，或坐标系未注明，没有参与距离比较。`, 'near') : null,
  }
}

async function searchServices({ questions, count, page }: Search, day: Day): Promise<SearchPage> {
  const where: Prisma.ServiceOfferWhereInput = { AND: questions.map(({ name, match, anyOf }) => ({ OR: anyOf.map((value) => offerWhere(name, match, value)) })) }
  const [total, rows] = await Promise.all([
    db().serviceOffer.count({ where }),
    db().serviceOffer.findMany({ where, select: { id: true }, orderBy: [{ serviceCode: 'asc' }, { id: 'asc' }], take: count, skip: (page - 1) * count }),
  ])
  const offers = await readOffers({ id: { in: rows.map(({ id }) => id) } })
  const places = new Map((await readPlaces([...new Set(offers.map(({ facilityId }) => facilityId))], day)).map((place) => [place.id, place]))
  return { found: offers.map((offer) => ({ resource: toHealthcareService(offer, places.get(offer.facilityId)!, day) })), total, count, page, note: null }
}

const t = translator('zh-CN')

function offerWhere(name: string, match: Match, value: string): Prisma.ServiceOfferWhereInput {
  switch (name) {
    case '_id': return idWhere(value)
    case 'organization': return { facility: idWhere(value.replace(/^Organization\//, '')) }
    case 'location': return { facility: idWhere(value.replace(/^Location\//, '')) }
    case 'service-type': return { serviceCode: { in: [tokenOf(value, [term.system('service')]) ?? ''] } }
    default: {
      const named = SERVICE_CODES.filter((code) => fits(t(`services.names.${code as ServiceCode}`), match, value))
      return { OR: [{ serviceCode: { in: named } }, { text: columnLike(match, value) }] }
    }
  }
}

/** Whether a name answers, compared as R4 compares strings: without their case, unless told to be exact. */
function fits(name: string, match: Match, value: string): boolean {
  const [a, b] = [name.toLowerCase(), value.toLowerCase()]
  return match === 'exact' ? name === value : match === 'starts' ? a.startsWith(b) : a.includes(b)
}
