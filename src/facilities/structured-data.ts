import type { PublicFacility } from '#facilities/queries.ts'
import { schemaType } from '#facilities/type-group.ts'

/** The facility in schema.org's words. Only values that do not await verification are told to machines; a place without a checked datum is not. */
export function facilityFacts(facility: PublicFacility, url: string): object {
  const sure = (field: 'address' | 'phone' | 'website') => {
    const [first] = facility.fields[field]
    return first && !first.weak ? first.value : undefined
  }
  const { home, aliases } = facility
  const address = sure('address')
  return {
    '@type': schemaType(facility.typeCode),
    '@id': url,
    name: facility.name,
    url,
    alternateName: aliases.length > 0 ? aliases : undefined,
    address: address && { '@type': 'PostalAddress', streetAddress: address, addressLocality: facility.district?.name, addressRegion: home?.province, addressCountry: 'CN' },
    telephone: sure('phone'),
    sameAs: sure('website'),
    areaServed: facility.related.length > 0 ? facility.related.map(({ name }) => ({ '@type': 'AdministrativeArea', name })) : undefined,
  }
}
