import { strToU8, zipSync } from 'fflate'
import { type HsdsLocation, toLocation, toOrganization } from '#open-data/hsds/organization.ts'
import { type HsdsService, toService } from '#open-data/hsds/service.ts'
import { toCareService } from '#open-data/hsds/village-care.ts'
import type { StatedCare } from '#open-data/register/read-cares.ts'
import type { Place } from '#open-data/register/read-places.ts'
import { csvLines } from '#platform/csv.ts'
import type { Day } from '#platform/clock.ts'
import type { PublicOffer } from '#services/queries.ts'

type Row = Record<string, unknown>

/** The tables of HSDS that a register fills, each with its columns by HSDS's names. The first column is the key. */
const TABLES = {
  organizations: ['id', 'name', 'alternate_name', 'description', 'website', 'uri', 'parent_organization_id'],
  services: ['id', 'organization_id', 'name', 'description', 'url', 'status', 'application_process', 'fees_description', 'eligibility_description', 'minimum_age', 'maximum_age', 'alert', 'last_modified'],
  locations: ['id', 'location_type', 'url', 'organization_id', 'name', 'alternate_name', 'latitude', 'longitude'],
  service_at_location: ['id', 'service_id', 'location_id'],
  addresses: ['id', 'location_id', 'address_1', 'city', 'region', 'state_province', 'postal_code', 'country', 'address_type'],
  phones: ['id', 'location_id', 'organization_id', 'service_id', 'number', 'description'],
  schedules: ['id', 'service_id', 'location_id', 'valid_from', 'valid_to', 'timezone', 'freq', 'byday', 'description', 'opens_at', 'closes_at', 'notes'],
  organization_identifiers: ['id', 'organization_id', 'identifier_type', 'identifier'],
  service_areas: ['id', 'service_id', 'name'],
  cost_options: ['id', 'service_id', 'option', 'currency', 'amount', 'amount_description'],
  required_documents: ['id', 'service_id', 'document'],
  contacts: ['id', 'service_id', 'name'],
  attributes: ['id', 'link_id', 'taxonomy_term_id', 'link_type', 'link_entity'],
  taxonomy_terms: ['id', 'code', 'name', 'description', 'taxonomy'],
} as const
type Table = keyof typeof TABLES

/** Facilities and their services as HSDS's tabular data package: a table as CSV each, and datapackage.json that says what they are, in a zip. */
export function dataPackage(places: readonly Place[], offers: readonly PublicOffer[], cares: readonly StatedCare[], day: Day): Uint8Array<ArrayBuffer> {
  const tables = tablesOf(places, offers, cares, day)
  const files = (Object.keys(TABLES) as Table[]).map((table) => [`${table}.csv`, strToU8(csvLines([[...TABLES[table]], ...tables[table].map((row) => TABLES[table].map((column) => String(row[column] ?? '')))]))] as const)
  return zipSync({ 'datapackage.json': strToU8(JSON.stringify(description(), null, 2)), ...Object.fromEntries(files) }, { mtime: new Date(`${day}T00:00:00`) })
}

function tablesOf(places: readonly Place[], offers: readonly PublicOffer[], cares: readonly StatedCare[], day: Day): Record<Table, Row[]> {
  const byId = new Map(places.map((place) => [place.id, place]))
  const services: HsdsService[] = [
    ...offers.flatMap((offer) => (byId.has(offer.facilityId) ? [toService(offer, byId.get(offer.facilityId)!, day)] : [])),
    ...cares.flatMap((stated) => (byId.has(stated.care.house?.id ?? '') ? [toCareService(stated, byId.get(stated.care.house!.id)!)] : [])),
  ]
  const organizations = places.map(toOrganization)
  const houses: HsdsLocation[] = places.map(toLocation)
  const visited = services.flatMap(({ service_at_locations }) => service_at_locations.map(({ location }) => location)).filter(({ id }) => !byId.has(id))
  const locations = [...houses, ...new Map(visited.map((location) => [location.id, location])).values()]
  return {
    organizations, services, locations,
    service_at_location: services.flatMap(({ service_at_locations }) => service_at_locations),
    addresses: locations.flatMap(({ id, addresses }) => addresses.map((address) => ({ ...address, location_id: id }))),
    phones: [
      ...locations.flatMap(({ id, phones }) => phones.map((phone) => ({ ...phone, location_id: id, organization_id: id }))),
      ...services.flatMap(({ id, phones, organization }) => phones.filter((phone) => organization.phones.every((other) => other.id !== phone.id)).map((phone) => ({ ...phone, service_id: id }))),
    ],
    schedules: [
      ...services.flatMap(({ id, schedules }) => schedules.map((schedule) => ({ ...schedule, service_id: id }))),
      ...locations.flatMap(({ id, schedules }) => schedules.map((schedule) => ({ ...schedule, location_id: id }))),
    ],
    organization_identifiers: organizations.flatMap(({ id, organization_identifiers: identifiers }) => identifiers.map((identifier) => ({ ...identifier, organization_id: id }))),
    service_areas: services.flatMap(({ service_areas }) => service_areas),
    cost_options: services.flatMap(({ cost_options }) => cost_options),
    required_documents: services.flatMap(({ required_documents }) => required_documents),
    contacts: services.flatMap(({ contacts = [] }) => contacts),
    attributes: services.flatMap(({ attributes }) => attributes.map(({ taxonomy_term, ...attribute }) => ({ ...attribute, taxonomy_term_id: taxonomy_term.id }))),
    taxonomy_terms: [...new Map(services.flatMap(({ attributes }) => attributes.map(({ taxonomy_term }) => [taxonomy_term.id, taxonomy_term] as const))).values()],
  }
}

/** Frictionless tabular data package, as HSDS 3.0 asks. */
function description(): object {
  const numbers = new Set(['latitude', 'longitude', 'timezone', 'minimum_age', 'maximum_age', 'amount'])
  return {
    name: 'huiyin-hsds', profile: 'tabular-data-package', version: '3.0.0',
    resources: (Object.keys(TABLES) as Table[]).map((table) => ({
      name: table, path: `${table}.csv`, format: 'csv', mediatype: 'text/csv', encoding: 'utf-8', profile: 'tabular-data-resource',
      schema: { primaryKey: 'id', fields: TABLES[table].map((name) => ({ name, type: numbers.has(name) ? 'number' : 'string' })) },
    })),
  }
}
