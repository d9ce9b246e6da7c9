import type { FacilityItem } from '#facilities/list-facilities.ts'
import { publicPoint } from '#open-data/register/public-point.ts'

/** Where a facility is told of in full. */
type AddressOf = (slug: string) => string

/**
 * Facilities as GeoJSON (RFC 7946), those of which a place is known. Points are on WGS-84, the only datum the standard has. Where the datum
 * is inferred and not stated there is no point (`geometry: null`, RFC 7946, 3.2): what the source prints stands under `printedPosition`.
 *
 * @example
 * toGeoJson(items, (slug) => `https://…/facilities/${slug}`).features[0].geometry //=> { type: 'Point', coordinates: [118.1466, 24.5125] }
 */
export function toGeoJson(items: readonly FacilityItem[], addressOf: AddressOf) {
  const located = items.filter(({ position }) => position !== null)
  return {
    type: 'FeatureCollection' as const,
    /** Foreign members (RFC 7946, 6.1). */
    datum: 'WGS-84 (OGC:CRS84)',
    facilities: items.length,
    withoutPlace: items.length - located.length,
    features: located.map((item) => toFeature(item, addressOf)),
  }
}

function toFeature({ id, slug, name, type, typeCode, tier, rank, street, status, address, phone, services, position }: FacilityItem, addressOf: AddressOf) {
  const point = publicPoint(position)
  return {
    type: 'Feature' as const,
    id,
    geometry: point && { type: 'Point' as const, coordinates: [point.lng, point.lat] },
    properties: {
      id: slug, name, type, typeCode, tier, rank, street, status,
      address: address?.value ?? null, addressUnverified: address?.weak ?? null, phone: phone?.value ?? null, phoneUnverified: phone?.weak ?? null,
      services, url: addressOf(slug),
      printedPosition: position && { lat: position.lat, lng: position.lng, datum: position.datum, inferred: position.inferred },
    },
  }
}
