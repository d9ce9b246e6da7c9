import type { HealthcareService } from '@medplum/fhirtypes'
import { receives } from '#facilities/lifecycle/status-on.ts'
import { metaOf } from '#open-data/fhir/organization.ts'
import type { Place } from '#open-data/register/read-places.ts'
import { coding } from '#open-data/fhir/terms.ts'
import { closedDays, exceptionWords, weeklySpans } from '#open-data/fhir/times.ts'
import { translator } from '#i18n/translate.ts'
import type { Day } from '#platform/clock.ts'
import { SERVICES } from '#services/code-list.ts'
import { isOffered, offerStatusOn } from '#services/offer-status.ts'
import type { PublicOffer } from '#services/queries.ts'

const t = translator('zh-CN')

/** A service as a facility offers it (R4 HealthcareService), on a day. Its hours are its own; a facility's hours are its Location's. */
export function toHealthcareService(offer: PublicOffer, place: Place, day: Day): HealthcareService {
  const { id, serviceCode, text, mode, registered, switches, eligibility, fee, access, area } = offer
  const { status, by } = offerStatusOn(registered, switches, day)
  const schedules = place.schedules.filter((schedule) => schedule.serviceCode !== null && schedule.serviceCode === serviceCode)
  const spans = weeklySpans(schedules, day)
  const closed = closedDays(schedules, day)
  const exceptions = exceptionWords(schedules, day)
  const name = serviceCode ? t(`services.names.${serviceCode}`) : text
  const paused = by && !isOffered(status) ? [{ description: by.basis, during: { start: by.effectiveOn, ...(by.until && { end: by.until }) } }] : []
  const notAvailable = [...paused, ...closed.map(({ words, from, to }) => ({ description: words, during: { start: from, end: to } }))]
  return {
    resourceType: 'HealthcareService', id, meta: metaOf(place), language: 'zh-CN',
    active: isOffered(status) && receives(place.status),
    providedBy: { reference: `Organization/${place.id}`, display: place.name },
    ...(serviceCode && { category: [{ coding: [coding('service-group', SERVICES[serviceCode].group)] }] }),
    ...((serviceCode ?? text) && { type: [{ ...(serviceCode && { coding: [coding('service', serviceCode)] }), ...(text && { text }) }] }),
    location: [{ reference: `Location/${place.id}`, display: place.name }],
    ...(name && { name }),
    comment: t(`services.status.${status}`),
    ...(access && { extraDetails: access }),
    ...(area && { coverageArea: [{ display: area }] }),
    ...(fee && { serviceProvisionCode: [{ text: fee }] }),
    ...(eligibility && { eligibility: [{ comment: eligibility }] }),
    characteristic: [{ coding: [coding('service-mode', mode)] }],
    ...(spans.length > 0 && {
      availableTime: spans.map(({ days, from, to }) => ({ daysOfWeek: days, ...(from === null ? { allDay: true } : { availableStartTime: from, availableEndTime: to! }) })),
    }),
    ...(notAvailable.length > 0 && { notAvailable }),
    ...(exceptions && { availabilityExceptions: exceptions }),
  }
}
