import { webAddresses } from '#open-data/addresses.ts'
import { derivedId } from '#open-data/hsds/derived-id.ts'
import { type HsdsLocation, toLocation, toOrganization, toPhones } from '#open-data/hsds/organization.ts'
import { toSchedules } from '#open-data/hsds/schedules.ts'
import type { HsdsService } from '#open-data/hsds/service.ts'
import { type Area, isInVillage, type StatedCare, timesOf } from '#open-data/register/read-cares.ts'
import { publicPoint } from '#open-data/register/public-point.ts'
import type { Place } from '#open-data/register/read-places.ts'
import { translator } from '#i18n/translate.ts'
import { careWords } from '#villages/care-words.ts'

const t = translator('zh-CN')

/** Who cares for a village, as an HSDS service of the house that does: its area is the village, its place the village or the house. */
export function toCareService({ care, area, holds, recordedAt }: StatedCare, place: Place): HsdsService {
  const { id, mode } = care
  const { to, web } = webAddresses()
  const location = isInVillage(care) ? toAreaLocation(area) : toLocation(place)
  return {
    id, organization_id: place.id, name: `${t(`villages.mode.${mode}`)} · ${area.name}`, description: careWords(care, t), url: web(to.village(area.district.slug, area.code)),
    status: holds ? 'active' : 'inactive', last_modified: recordedAt, phones: toPhones(place), schedules: toSchedules(id, timesOf(care)), cost_options: [], required_documents: [],
    service_areas: [{ id: derivedId('service-area', id), service_id: id, name: `${area.district.name}${area.street ?? ''}${area.name}` }],
    organization: toOrganization(place),
    service_at_locations: [{ id, service_id: id, location_id: location.id, location }],
    attributes: [],
  }
}

/** A village as an HSDS location: where people are received when somebody comes round. */
function toAreaLocation({ id, name, code, district, position }: Area): HsdsLocation {
  const { to, web } = webAddresses()
  const point = publicPoint(position)
  return {
    id, location_type: 'physical', name, url: web(to.village(district.slug, code)), ...(point && { latitude: point.lat, longitude: point.lng }), addresses: [], phones: [], schedules: [],
  }
}
