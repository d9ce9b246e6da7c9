import { outcome } from '#open-data/fhir/outcome.ts'
import type { Found, SearchPage } from '#open-data/fhir/bundle.ts'
import { type Bearing, calledSo, columnLike, idWhere, MOST_CALLED, placesWhere, tokenOf } from '#open-data/fhir/find-places.ts'
import { toLocation } from '#open-data/fhir/location.ts'
import { facilitiesNear, type NearQuestion } from '#open-data/fhir/near.ts'
import { toOrganization } from '#open-data/fhir/organization.ts'
import { type Place, readPlaces } from '#open-data/register/read-places.ts'
import { readAreas } from '#open-data/register/read-cares.ts'
import { searchAffiliations } from '#open-data/fhir/search-affiliations.ts'
import { searchProvenance } from '#open-data/fhir/search-provenance.ts'
import { searchServices } from '#open-data/fhir/search-services.ts'
import type { Match, Question, Search, Searched } from '#open-data/fhir/searches.ts'
import { term } from '#open-data/fhir/terms.ts'
import { toArea } from '#open-data/fhir/village-care.ts'
import type { Day } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import type { Prisma } from '#platform/generated/client.ts'

/** Answers a search with one page of resources as they stand on a day. */
export async function search(searched: Searched, asked: Search & { near: NearQuestion | null }, day: Day, bearing: Bearing): Promise<SearchPage> {
  if (searched === 'HealthcareService') return searchServices(asked, day)
  if (searched === 'OrganizationAffiliation') return searchAffiliations(asked, day)
  if (searched === 'Provenance') return searchProvenance(asked)
  const toResource = (place: Place) => (searched === 'Organization' ? toOrganization(place) : toLocation(place, day))
  if (asked.near) return searchNear(asked, asked.near, day)
  const page = await searchPlaces(asked, day, toResource, bearing)
  return searched === 'Location' && page.total === 0 && page.note === null ? searchAreas(asked) : page
}

/** One resource by its id; null when there is none. */
export async function readResource(searched: Searched, id: string, day: Day): Promise<Found['resource'] | null> {
  const asked = { questions: [{ name: '_id', match: 'exact' as const, anyOf: [id] }], count: 1, page: 1, near: null }
  return (await search(searched, asked, day, async () => ({ ids: [], all: true }))).found[0]?.resource ?? null
}

async function searchPlaces({ questions, count, page }: Search, day: Day, toResource: (place: Place) => Found['resource'], bearing: Bearing): Promise<SearchPage> {
  let all = true
  const noting: Bearing = async (stretch, most) => {
    const borne = await bearing(stretch, most)
    all &&= borne.all
    return borne
  }
  const name = questions.find((question) => question.name === 'name')
  const { total, ids } = name ? here(await fitting(await calledSo(name, noting), questions.filter((question) => question !== name), day, noting), count, page) : await readPage(await placesWhere(questions, day, noting), count, page)
  const places = await readPlaces(ids, day)
  return { found: places.map((place) => ({ resource: toResource(place) })), total, count, page, note: all ? null : outcome('information', 'incomplete', `名称里的字太多机构都有，或只有字母、数字、单个汉字，只在一部分机构（至多 ${MOST_CALLED} 家）里查找。`, 'name') }
}

/** Of all that fit a condition a page, by address. */
async function readPage(where: Prisma.FacilityWhereInput, count: number, page: number): Promise<{ total: number; ids: string[] }> {
  const [total, rows] = await Promise.all([
    db().facility.count({ where }),
    db().facility.findMany({ where, select: { id: true }, orderBy: { slug: 'asc' }, take: count, skip: (page - 1) * count }),
  ])
  return { total, ids: rows.map(({ id }) => id) }
}

/** Of some facilities, in their order, those that answer what is asked. */
async function fitting(ids: readonly string[], questions: readonly Question[], day: Day, bearing: Bearing): Promise<string[]> {
  if (questions.every(({ name }) => name === 'near')) return [...ids]
  const rows = await db().facility.findMany({ where: { AND: [await placesWhere(questions, day, bearing), { id: { in: [...ids] } }] }, select: { id: true } })
  const fit = new Set(rows.map(({ id }) => id))
  return ids.filter((id) => fit.has(id))
}

function here(ids: readonly string[], count: number, page: number): { total: number; ids: string[] } {
  return { total: ids.length, ids: ids.slice((page - 1) * count, page * count) }
}

/** Villages and communities: by id, or by their kind and name. */
async function searchAreas({ questions, count, page }: Search): Promise<SearchPage> {
  const [, ...others] = questions
  const isOne = questions[0]?.name === '_id' && others.length === 0
  const where = isOne || questions.some(({ name }) => name === 'type') ? { AND: questions.map(({ name, match, anyOf }) => ({ OR: anyOf.map((value) => areaWhere(name, match, value)) })) } : { id: { in: [] } }
  const { total, areas } = await readAreas(where, { skip: (page - 1) * count, take: count })
  return { found: areas.map((area) => ({ resource: toArea(area) })), total, count, page, note: null }
}

function areaWhere(name: string, match: Match, value: string): Prisma.PlaceWhereInput {
  if (name === '_id') return idWhere(value)
  if (name === 'type') return { kind: tokenOf(value, [term.system('place-kind')]) ?? { in: [] } }
  return name === 'name' ? { name: columnLike(match, value) } : { id: { in: [] } }
}

/** The nearest first; beside them, how many of the register could not be compared. */
async function searchNear({ questions, count, page }: Search, from: NearQuestion, day: Day): Promise<SearchPage> {
  const { around, unlocated } = await facilitiesNear(from)
  const near = around.map(({ id }) => id)
  const { total, ids } = here(await fitting(near, questions, day, async () => ({ ids: near, all: true })), count, page)
  const places = await readPlaces(ids, day)
  const metresTo = new Map(around.map(({ id, metres }) => [id, metres]))
  return {
    found: places.map((place) => ({ resource: toLocation(place, day), metres: metresTo.get(place.id)! })),
    total, count, page,
    note: unlocated > 0 ? outcome('information', 'incomplete', `名录中有 ${unlocated} 家机构没有坐标，或坐标系未注明，没有参与距离比较。`, 'near') : null,
  }
}
