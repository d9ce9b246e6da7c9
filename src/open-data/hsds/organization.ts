import { webAddresses } from '#open-data/addresses.ts'
import { derivedId } from '#open-data/hsds/derived-id.ts'
import { toSchedules } from '#open-data/hsds/schedules.ts'
import { publicPoint } from '#open-data/register/public-point.ts'
import type { Place } from '#open-data/register/read-places.ts'
import { translator } from '#i18n/translate.ts'

const t = translator('zh-CN')

const IDENTIFIERS = ['creditCode', 'licenceNumber', 'institutionCode', 'insuranceCode'] as const

/** A facility as an HSDS organization. What nobody has stated is left out; `description`, which HSDS wants, says its kind and district. */
export function toOrganization(place: Place) {
  const { id, name, aliases, type, district, website, mainHouse, identifiers } = place
  const page = pageOf(place)
  return {
    id, name,
    ...(aliases.length > 0 && { alternate_name: aliases.join('、') }),
    description: [type, district && `${district.city}${district.name}`].filter(Boolean).join('，') || name,
    ...(website && URL.canParse(website.value) && { website: website.value }),
    ...(page && { uri: page }),
    ...(mainHouse && { parent_organization_id: mainHouse.id }),
    phones: toPhones(place),
    organization_identifiers: IDENTIFIERS.flatMap((field) => {
      const identifier = identifiers[field]
      return identifier ? [{ id: derivedId('identifier', id, field), identifier_type: t(`facilities.fields.${field}`), identifier }] : []
    }),
  }
}

/** Where services are to be had. */
export type HsdsLocation = Omit<ReturnType<typeof toLocation>, 'organization_id'> & { organization_id?: string }

/** A facility as an HSDS location, with its hours. Only a place whose datum is stated has coordinates (WGS-84). */
export function toLocation(place: Place) {
  const { id, name, aliases, position, schedules } = place
  const point = publicPoint(position)
  const page = pageOf(place)
  return {
    id, location_type: 'physical' as const, organization_id: id, name,
    ...(aliases.length > 0 && { alternate_name: aliases.join('、') }),
    ...(page && { url: page }),
    ...(point && { latitude: point.lat, longitude: point.lng }),
    addresses: toAddresses(place), phones: toPhones(place), schedules: toSchedules(id, schedules.filter(({ serviceCode }) => serviceCode === null)),
  }
}

/** HSDS wants a postal code of every address; the register has none, and an empty one says so. */
function toAddresses({ id, address, district }: Place) {
  if (!address || !district) return []
  return [{ id: derivedId('address', id), address_1: address.value, city: district.city, region: district.name, state_province: district.province, postal_code: '', country: 'CN', address_type: 'physical' as const }]
}

export function toPhones({ id, phone }: Place) {
  return phone ? [{ id: derivedId('phone', id), number: phone.value, ...(phone.weak && { description: t('facilities.unverified') }) }] : []
}

export function pageOf({ home, slug }: Place): string | null {
  const { to, web } = webAddresses()
  return home && web(to.facility(home, slug))
}
