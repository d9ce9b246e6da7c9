import type { Address, CodeableConcept, ContactPoint, Identifier, Meta, Organization } from '@medplum/fhirtypes'
import { webAddresses } from '#open-data/addresses.ts'
import type { Place } from '#open-data/register/read-places.ts'
import { term, typeCoding, unverified } from '#open-data/fhir/terms.ts'

/** A facility as the body that runs it (R4 Organization). What nobody has stated is left out. */
export function toOrganization(place: Place): Organization {
  const { id, name, unsureName, aliases, status, mainHouse } = place
  return {
    resourceType: 'Organization', id, meta: metaOf(place), language: 'zh-CN',
    identifier: identifiersOf(place),
    // Not for a house that is closed for a time or not yet built (R4, Organization.active).
    active: status !== 'closed' && status !== 'merged',
    ...typesOf(place),
    name, ...(unsureName && { _name: unverified(true) }),
    ...(aliases.length > 0 && { alias: aliases }),
    ...telecomOf(place),
    ...(addressOf(place) && { address: [addressOf(place)!] }),
    ...(mainHouse && { partOf: { reference: `Organization/${mainHouse.id}`, display: mainHouse.name } }),
  }
}

/** When the register last heard something of a facility, and the page that says from whom. */
export function metaOf({ updatedAt, home, slug }: Pick<Place, 'updatedAt' | 'home' | 'slug'>): Meta {
  const { to, web } = webAddresses()
  return { lastUpdated: updatedAt, ...(home && { source: web(to.facility(home, slug)) }) }
}

function identifiersOf({ slug, identifiers: { creditCode, licenceNumber, institutionCode, insuranceCode } }: Place): Identifier[] {
  const stated = [['credit-code', creditCode], ['licence-number', licenceNumber], ['institution-code', institutionCode], ['insurance-code', insuranceCode]] as const
  return [
    { use: 'secondary', system: term.register('facility'), value: slug },
    ...stated.flatMap(([register, value]): Identifier[] => (value ? [{ use: 'official', system: term.register(register), value }] : [])),
  ]
}

/** The kind of a house: its code, marked where a rule led to it, and its words. */
export function typesOf({ type, typeCode, typeInferred }: Pick<Place, 'type' | 'typeCode' | 'typeInferred'>): { type?: CodeableConcept[] } {
  if (!type && !typeCode) return {}
  const inferred = typeInferred && { extension: [{ url: term.extension('inferred'), valueBoolean: true }] }
  return { type: [{ ...(typeCode && { coding: [{ ...typeCoding(typeCode), ...inferred }] }), ...(type && { text: type }) }] }
}

export function telecomOf({ phone, website }: Pick<Place, 'phone' | 'website'>): { telecom?: ContactPoint[] } {
  const points: ContactPoint[] = [
    ...(phone ? [{ system: 'phone' as const, value: phone.value, use: 'work' as const, ...unverified(phone.weak) }] : []),
    ...(website ? [{ system: 'url' as const, value: website.value, ...unverified(website.weak) }] : []),
  ]
  return points.length > 0 ? { telecom: points } : {}
}

/** Where it stands, as far as known: the printed address, and its district, city and province. */
export function addressOf({ address, district }: Pick<Place, 'address' | 'district'>): Address | null {
  if (!address && !district) return null
  return {
    ...(address && { text: address.value, ...unverified(address.weak) }),
    ...(district && { district: district.name, city: district.city, state: district.province }),
    country: 'CN',
  }
}
