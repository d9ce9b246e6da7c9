import type { Location } from '@medplum/fhirtypes'
import type { FacilityStatus } from '#facilities/lifecycle/status-on.ts'
import { addressOf, metaOf, telecomOf, typesOf } from '#open-data/fhir/organization.ts'
import type { Place } from '#open-data/register/read-places.ts'
import { term, unverified } from '#open-data/fhir/terms.ts'
import { exceptionWords, weeklySpans } from '#open-data/fhir/times.ts'
import { publicPoint } from '#open-data/register/public-point.ts'
import type { Day } from '#platform/clock.ts'

/** Location.status of a house; R4 has no word for one that is planned, being built, or not heard of. */
export const LOCATION_STATUS: Partial<Record<FacilityStatus, NonNullable<Location['status']>>> = {
  operating: 'active', trial: 'active', relocating: 'active', suspended: 'suspended', merged: 'inactive', closed: 'inactive',
}

/** A facility as a place (R4 Location), with its weekly hours on a day. Only a place whose datum is stated, not inferred, has a position. */
export function toLocation(place: Place, day: Day): Location {
  const { id, name, unsureName, aliases, status, position } = place
  const house = place.schedules.filter(({ serviceCode }) => serviceCode === null)
  const hours = weeklySpans(house, day)
  const exceptions = exceptionWords(house, day)
  const address = addressOf(place)
  const point = publicPoint(position)
  return {
    resourceType: 'Location', id, meta: metaOf(place), language: 'zh-CN',
    ...(status !== 'unknown' && { extension: [{ url: term.extension('lifecycle'), valueCode: status }] }),
    ...(LOCATION_STATUS[status] && { status: LOCATION_STATUS[status] }),
    name, ...(unsureName && { _name: unverified(true) }),
    ...(aliases.length > 0 && { alias: aliases }),
    mode: 'instance',
    ...typesOf(place),
    ...telecomOf(place),
    ...(address && { address }),
    ...(point && { position: { longitude: point.lng, latitude: point.lat } }),
    managingOrganization: { reference: `Organization/${id}`, display: name },
    ...(hours.length > 0 && {
      hoursOfOperation: hours.map(({ days, from, to }) => ({ daysOfWeek: days, ...(from === null ? { allDay: true } : { openingTime: from, closingTime: to! }) })),
    }),
    ...(exceptions && { availabilityExceptions: exceptions }),
  }
}
