import type { Coding, HealthcareService } from '@medplum/fhirtypes'
import { dialOf } from '#facilities/values/dial.ts'
import { receives } from '#facilities/lifecycle/status-on.ts'
import { metaOf } from '#open-data/fhir/organization.ts'
import type { Place } from '#open-data/register/read-places.ts'
import { coding } from '#open-data/fhir/terms.ts'
import { closedDays, exceptionWords, weeklySpans } from '#open-data/fhir/times.ts'
import { translator } from '#i18n/translate.ts'
import type { Day } from '#platform/clock.ts'
import { agesWords } from '#services/ages-words.ts'
import { SERVICES } from '#services/code-list.ts'
import type { FeeKind } from '#services/offer-terms.ts'
import { isOffered, offerStatusOn } from '#services/offer-status.ts'
import type { PublicOffer } from '#services/queries.ts'

const t = translator('zh-CN')

/** A service as a facility offers it (R4 HealthcareService), on a day. Its hours are its own; a facility's hours are its Location's. */
export function toHealthcareService(offer: PublicOffer, place: Place, day: Day): HealthcareService {
  const { id, serviceCode, text, mode, registered, switches, feeKind, accessKinds, fee, area } = offer
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
    ...detailsOf(offer),
    ...telecomOf(offer),
    ...(area && { coverageArea: [{ display: area }] }),
    ...((fee ?? feeKind) && { serviceProvisionCode: [{ ...(feeKind && { coding: [coding('fee', feeKind), ...(PROVISION[feeKind] ?? [])] }), ...(fee && { text: fee }) }] }),
    ...eligibilityOf(offer),
    characteristic: [{ coding: [coding('service-mode', mode)] }, ...accessKinds.map((kind) => ({ coding: [coding('access', kind)] }))],
    // Only where the sources say by which ways one is received.
    ...(accessKinds.length > 0 && { appointmentRequired: accessKinds.includes('appointment') && !accessKinds.includes('walk-in') }),
    ...(spans.length > 0 && {
      availableTime: spans.map(({ days, from, to }) => ({ daysOfWeek: days, ...(from === null ? { allDay: true } : { availableStartTime: from, availableEndTime: to! }) })),
    }),
    ...(notAvailable.length > 0 && { notAvailable }),
    ...(exceptions && { availabilityExceptions: exceptions }),
  }
}

const PROVISIONS = 'http://terminology.hl7.org/CodeSystem/service-provision-conditions'
/** R4's own codes; what the insurance leaves to pay has none. */
const PROVISION: Partial<Record<FeeKind, Coding[]>> = { free: [{ system: PROVISIONS, code: 'free', display: 'Free' }], paid: [{ system: PROVISIONS, code: 'cost', display: 'Fees apply' }] }

function eligibilityOf({ eligibility, ...ages }: PublicOffer): Pick<HealthcareService, 'eligibility'> {
  const years = agesWords(ages, t)
  const said = [...(eligibility ? [{ comment: eligibility }] : []), ...(years ? [{ code: { text: '年龄' }, comment: years }] : [])]
  return said.length > 0 ? { eligibility: said } : {}
}

/** A contact is words of its source: a telephone where it is plainly one number. */
function telecomOf({ contact }: PublicOffer): Pick<HealthcareService, 'telecom'> {
  return contact ? { telecom: [{ system: dialOf(contact, null) === null ? 'other' : 'phone', value: contact, use: 'work' }] } : {}
}

/** What R4 has no element for, in words: how one comes to it, what to bring, which document promises it. */
function detailsOf({ access, bring, promise }: PublicOffer): Pick<HealthcareService, 'extraDetails'> {
  const lines = [access && t('services.access') + access, bring && t('services.bring') + bring, promise && t('services.promise') + promise].filter(Boolean)
  return lines.length > 0 ? { extraDetails: lines.join('\n\n') } : {}
}
