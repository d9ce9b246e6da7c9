import type { z } from 'zod'
import { webAddresses } from '#open-data/addresses.ts'
import { columnLike } from '#open-data/fhir/find-places.ts'
import type { OrganizationParameters, ServiceParameters } from '#open-data/hsds/parameters.ts'
import { toLocation, toOrganization } from '#open-data/hsds/organization.ts'
import { type HsdsService, toService, toServiceAtLocation } from '#open-data/hsds/service.ts'
import { toCareService } from '#open-data/hsds/village-care.ts'
import { countCares, readCares } from '#open-data/register/read-cares.ts'
import { type Place, readPlaces } from '#open-data/register/read-places.ts'
import { dayInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'
import type { Prisma } from '#platform/generated/client.ts'
import { isUuid } from '#platform/uuid.ts'
import { readOffers } from '#services/queries.ts'

type Paged = { page: number; per_page: number }
type Services = z.output<typeof ServiceParameters>

/** What HSDS asks of the root: which version, and where it is described. */
export function describeHsds() {
  const { api } = webAddresses()
  return { version: '3.0', profile: 'https://docs.openreferral.org', openapi_url: api('openapi.json') }
}

/** One page of organizations: what belongs to one alone, or everything with `full`. */
export async function listOrganizations({ page, per_page, full, search }: z.output<typeof OrganizationParameters>) {
  const where: Prisma.FacilityWhereInput = search ? { OR: [{ name: columnLike('contains', search) }, { aliases: { has: search } }] } : {}
  const [total, rows] = await Promise.all([
    db().facility.count({ where }),
    db().facility.findMany({ where, select: { id: true }, orderBy: { slug: 'asc' }, take: per_page, skip: (page - 1) * per_page }),
  ])
  const places = await readPlaces(rows.map(({ id }) => id), today())
  return paged(places.map((place) => {
    const { phones: _phones, organization_identifiers: _identifiers, ...alone } = toOrganization(place)
    return full === 'true' ? organizationInFull(place) : alone
  }), total, { page, per_page })
}

/** One organization with its location; its services are a list of their own (/services?organization_id=). */
export async function readOrganization(id: string) {
  const [place] = isUuid(id) ? await readPlaces([id], today()) : []
  if (!place) throw new NotFoundError(`no organization ${id}`)
  return organizationInFull(place)
}

export async function listServices(asked: Services) {
  return listOffered(asked, ({ phones: _phones, schedules: _schedules, service_areas: _areas, cost_options: _costs, required_documents: _documents, contacts: _contacts, service_at_locations: _at, attributes: _attributes, organization, ...alone }) => {
    return { ...alone, organization: { id: organization.id, name: organization.name, description: organization.description } }
  }, (service) => service)
}

export async function listServicesAtLocations(asked: Services) {
  return listOffered(asked, (told) => {
    const { id, service_id, location_id, service, location } = toServiceAtLocation(told)
    return { id, service_id, location_id, service: { id: service.id, name: service.name, status: service.status }, location: { id: location.id, location_type: location.location_type, name: location.name } }
  }, toServiceAtLocation)
}

export const readService = (id: string) => readOffered(id)
export const readServiceAtLocation = async (id: string) => toServiceAtLocation(await readOffered(id))

type Tell<Told> = (service: HsdsService) => Told

async function listOffered<Alone, Full>({ page, per_page, full, organization_id, taxonomy_term_id, modified_after }: Services, alone: Tell<Alone>, inFull: Tell<Full>) {
  const since = modified_after ? new Date(modified_after) : null
  const offersWhere: Prisma.ServiceOfferWhereInput = { facilityId: organization_id, serviceCode: taxonomy_term_id, ...(since && (await changedSince(since))) }
  const caresWhere: Prisma.VillageCareWhereInput = taxonomy_term_id ? { id: { in: [] } } : { facilityId: organization_id ?? { not: null }, ...(since && { recordedAt: { gte: since } }) }
  const { total, services } = await readServices(offersWhere, caresWhere, { skip: (page - 1) * per_page, take: per_page })
  const tell: Tell<Alone | Full> = full === 'true' ? inFull : alone
  return paged(services.map(tell), total, { page, per_page })
}

/** Services that fit, some of them: what houses offer, and after it how houses care for villages. Care by somebody who is on no register has no organization to tell it of. */
async function readServices(offersWhere: Prisma.ServiceOfferWhereInput, caresWhere: Prisma.VillageCareWhereInput, { skip, take }: { skip: number; take: number }): Promise<{ total: number; services: HsdsService[] }> {
  const [offered, cared, rows] = await Promise.all([
    db().serviceOffer.count({ where: offersWhere }),
    countCares(caresWhere),
    db().serviceOffer.findMany({ where: offersWhere, select: { id: true }, orderBy: [{ serviceCode: 'asc' }, { id: 'asc' }], take, skip }),
  ])
  const offers = await readOffers({ id: { in: rows.map(({ id }) => id) } })
  const cares = rows.length < take ? await readCares(caresWhere, { skip: Math.max(0, skip - offered), take: take - rows.length }, today()) : []
  const houses = [...offers.map(({ facilityId }) => facilityId), ...cares.flatMap(({ care }) => care.house?.id ?? [])]
  const places = new Map((await readPlaces([...new Set(houses)], today())).map((place) => [place.id, place]))
  return {
    total: offered + cared,
    services: [...offers.map((offer) => toService(offer, places.get(offer.facilityId)!, today())), ...cares.map((stated) => toCareService(stated, places.get(stated.care.house!.id)!))],
  }
}

async function readOffered(id: string): Promise<HsdsService> {
  const { services: [service] } = isUuid(id) ? await readServices({ id }, { id, facilityId: { not: null } }, { skip: 0, take: 1 }) : { services: [] }
  if (!service) throw new NotFoundError(`no service ${id}`)
  return service
}

/** Services whose facility the register heard something of since, from a file or an officer, or which an order switched. */
async function changedSince(since: Date): Promise<Prisma.ServiceOfferWhereInput> {
  const changed = await db().auditEntry.findMany({ where: { entityType: 'facility', at: { gte: since } }, select: { entityId: true }, distinct: ['entityId'], orderBy: { id: 'desc' }, take: 5000 })
  const ids = changed.map(({ entityId }) => entityId).filter(isUuid)
  return { OR: [{ facilityId: { in: ids } }, { facility: { OR: [{ values: { some: { recordedAt: { gte: since } } } }, { takeaways: { some: { OR: [{ takenAt: { gte: since } }, { putBackAt: { gte: since } }] } } }] } }, { switches: { some: { recordedAt: { gte: since } } } }] }
}

function organizationInFull(place: Place) {
  return { ...toOrganization(place), locations: [toLocation(place)] }
}

/** A page as HSDS counts it. */
function paged<Item>(contents: Item[], total: number, { page, per_page }: Paged) {
  const pages = Math.max(1, Math.ceil(total / per_page))
  return { total_items: total, total_pages: pages, page_number: page, size: contents.length, first_page: page === 1, last_page: page >= pages, empty: contents.length === 0, contents }
}

function today() {
  return dayInChina(new Date())
}
