import { type FacilityStatus, receives } from '#facilities/lifecycle/status-on.ts'
import { dialOf } from '#facilities/values/dial.ts'
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
  const { id, serviceCode, text, mode, registered, switches, eligibility, minAge, maxAge, fee, feeKind, access, accessKinds, area, bring, contact, promise } = offer
  const { status, by } = offerStatusOn(registered, switches, day)
  const { to, web } = webAddresses()
  return {
    id, organization_id: place.id,
    name: serviceCode ? t(`services.names.${serviceCode}`) : (text ?? t(`services.mode.${mode}`)),
    ...((text ?? promise) && { description: [text, promise && t('services.promise') + promise].filter(Boolean).join('\n') }),
    ...(place.home && serviceCode && { url: web(to.service(place.home, slugOf(serviceCode))) }),
    status: serviceStatus(status, place.status),
    ...((access || accessKinds.length > 0) && { application_process: [accessKinds.map((kind) => t(`services.accessKind.${kind}`)).join('、'), access].filter(Boolean).join('：') }),
    ...((fee ?? feeKind) && { fees_description: [feeKind && t(`services.feeKind.${feeKind}`), fee].filter(Boolean).join('：') }),
    ...(eligibility && { eligibility_description: eligibility }),
    ...(minAge !== null && { minimum_age: minAge }),
    ...(maxAge !== null && { maximum_age: maxAge }),
    ...(by && { alert: by.basis }),
    last_modified: place.updatedAt,
    phones: [...(contact && dialOf(contact, null) !== null ? [{ id: derivedId('phone', id), number: contact, description: t('services.contact').replace(/：$/u, '') }] : []), ...toPhones(place)],
    ...(contact && dialOf(contact, null) === null && { contacts: [{ id: derivedId('contact', id), service_id: id, name: contact }] }),
    cost_options: feeKind ? [{ id: derivedId('cost', id), service_id: id, option: t(`services.feeKind.${feeKind}`), ...(feeKind === 'free' && { amount: 0, currency: 'CNY' }), ...(fee && { amount_description: fee }) }] : [],
    required_documents: bring ? [{ id: derivedId('document', id), service_id: id, document: bring }] : [],
    schedules: toSchedules(id, schedulesOf(offer, place)),
    service_areas: area ? [{ id: derivedId('service-area', id), service_id: id, name: area }] : [],
    organization: toOrganization(place),
    service_at_locations: [{ id, service_id: id, location_id: place.id, location: toLocation(place) as HsdsLocation }],
    attributes: [
      ...(serviceCode ? [attributeOf(id, 'service_type', termOf('huiyin-services', serviceCode, t(`services.names.${serviceCode}`)))] : []),
      attributeOf(id, 'service_mode', termOf('huiyin-modes', mode, t(`services.mode.${mode}`))),
      ...accessKinds.map((kind) => attributeOf(id, 'service_access', termOf('huiyin-access', kind, t(`services.accessKind.${kind}`)))),
    ],
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

function attributeOf(serviceId: string, kind: 'service_type' | 'service_mode' | 'service_access', term: ReturnType<typeof termOf>) {
  return { id: derivedId('attribute', serviceId, kind, term.code), link_id: serviceId, link_type: kind, link_entity: 'service', taxonomy_term: term }
}

function termOf(taxonomy: 'huiyin-services' | 'huiyin-modes' | 'huiyin-access', code: string, name: string) {
  return { id: derivedId('term', taxonomy, code), code, name, description: name, taxonomy }
}
