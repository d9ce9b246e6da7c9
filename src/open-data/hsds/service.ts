import { type FacilityStatus, receives } from '#facilities/lifecycle/status-on.ts'
import { webAddresses } from '#open-data/addresses.ts'
import { derivedId } from '#open-data/hsds/derived-id.ts'
import { type HsdsLocation, toLocation, toOrganization, toPhones } from '#open-data/hsds/organization.ts'
import { toSchedules } from '#open-data/hsds/schedules.ts'
import type { Place } from '#open-data/register/read-places.ts'
import { translator } from '#i18n/translate.ts'
import type { Day } from '#platform/clock.ts'
import { slugOf } from '#services/code-list.ts'
import { type OfferStatus, offerStatusOn } from '#services/offer-status.ts'
import type { PublicOffer } from '#services/queries.ts'

const t = translator('zh-CN')

/**
 * A service as HSDS has it, in full: who provides it, where, when, for whom, at what price. Each service of ours is offered at one facility,
 * so that it has one organization and one service_at_location, of the same id.
 */
export function toService(offer: PublicOffer, place: Place, day: Day) {
  const { id, serviceCode, text, mode, registered, switches, eligibility, fee, access, area } = offer
  const { status, by } = offerStatusOn(registered, switches, day)
  const { to, web } = webAddresses()
  return {
    id, organization_id: place.id,
    name: serviceCode ? t(`services.names.${serviceCode}`) : (text ?? t(`services.mode.${mode}`)),
    ...(text && { description: text }),
    ...(place.home && serviceCode && { url: web(to.service(place.home, slugOf(serviceCode))) }),
    status: serviceStatus(status, place.status),
    ...(access && { application_process: access }),
    ...(fee && { fees_description: fee }),
    ...(eligibility && { eligibility_description: eligibility }),
    ...(by && { alert: by.basis }),
    last_modified: place.updatedAt,
    phones: toPhones(place),
    schedules: toSchedules(id, schedulesOf(offer, place)),
    service_areas: area ? [{ id: derivedId('service-area', id), service_id: id, name: area }] : [],
    organization: toOrganization(place),
    service_at_locations: [{ id, service_id: id, location_id: place.id, location: toLocation(place) as HsdsLocation }],
    attributes: serviceCode ? [{ id: derivedId('attribute', id), link_id: id, link_type: 'service_type', link_entity: 'service', taxonomy_term: termOf(serviceCode) }] : [],
  }
}

export type HsdsService = ReturnType<typeof toService>

/** The same from the place's side: a service at its location. */
export function toServiceAtLocation({ service_at_locations: [at], ...service }: HsdsService) {
  return { id: service.id, service_id: service.id, location_id: at!.location_id, schedules: service.schedules, location: at!.location, service }
}

function schedulesOf({ serviceCode }: PublicOffer, { schedules }: Place) {
  return schedules.filter((schedule) => schedule.serviceCode !== null && schedule.serviceCode === serviceCode)
}

function serviceStatus(status: OfferStatus, house: FacilityStatus): 'active' | 'inactive' | 'defunct' | 'temporarily closed' {
  if (status === 'ended' || house === 'closed' || house === 'merged') return 'defunct'
  if (status === 'paused' || house === 'suspended') return 'temporarily closed'
  return status === 'planned' || !receives(house) ? 'inactive' : 'active'
}

function termOf(code: NonNullable<PublicOffer['serviceCode']>) {
  const name = t(`services.names.${code}`)
  return { id: derivedId('term', code), code, name, description: name, taxonomy: 'huiyin-services' }
}
