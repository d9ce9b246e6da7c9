import type { HealthcareService, Location } from '@medplum/fhirtypes'
import { translator } from '#i18n/translate.ts'
import { webAddresses } from '#open-data/addresses.ts'
import { coding } from '#open-data/fhir/terms.ts'
import { exceptionWords, weeklySpans } from '#open-data/fhir/times.ts'
import { type Area, isInVillage, type StatedCare, timesOf } from '#open-data/register/read-cares.ts'
import { publicPoint } from '#open-data/register/public-point.ts'
import type { Day } from '#platform/clock.ts'
import { careWords } from '#villages/care-words.ts'

const t = translator('zh-CN')

/** A village or community as an area (R4 Location) that services cover: of no address, since nobody is received there by itself. */
export function toArea(area: Area): Location {
  const { id, kind, name, street, position, district } = area
  const point = publicPoint(position)
  return {
    resourceType: 'Location', id, meta: { source: pageOf(area) }, language: 'zh-CN', name, mode: 'instance',
    type: [{ coding: [coding('place-kind', kind)] }],
    physicalType: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/location-physical-type', code: 'area', display: 'Area' }] },
    address: { text: [street, name].filter(Boolean).join(''), district: district.name, city: district.city, state: district.province, country: 'CN' },
    ...(point && { position: { longitude: point.lng, latitude: point.lat } }),
  }
}

/** Who cares for a village, as one source states it (R4 HealthcareService): active on the day it holds. What covers it is the village; where is the village, or the house one goes to. */
export function toCareService({ care, area, holds, recordedAt }: StatedCare, day: Day): HealthcareService {
  const { id, mode, house, provider } = care
  const village = { reference: `Location/${area.id}`, display: area.name }
  const spans = weeklySpans(timesOf(care), day)
  const exceptions = exceptionWords(timesOf(care), day)
  return {
    resourceType: 'HealthcareService', id, meta: { lastUpdated: recordedAt, source: pageOf(area) }, language: 'zh-CN', active: holds,
    ...(house ? { providedBy: { reference: `Organization/${house.id}`, display: house.name } } : provider && { providedBy: { display: provider } }),
    type: [{ coding: [coding('village-care', mode)] }],
    ...(isInVillage(care) ? { location: [village] } : house && { location: [{ reference: `Location/${house.id}`, display: house.name }] }),
    name: `${t(`villages.mode.${mode}`)} · ${area.name}`,
    comment: careWords(care, t),
    coverageArea: [village],
    ...(spans.length > 0 && { availableTime: spans.map(({ days, from, to }) => ({ daysOfWeek: days, ...(from === null ? { allDay: true } : { availableStartTime: from, availableEndTime: to! }) })) }),
    ...(exceptions && { availabilityExceptions: exceptions }),
  }
}

function pageOf({ district, code }: Area): string {
  const { to, web } = webAddresses()
  return web(to.village(district.slug, code))
}
