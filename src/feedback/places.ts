import type { Field } from '#facilities/statements.ts'
import { NAME_FIELDS } from '#facilities/values/standing.ts'

/** What a reader may say is wrong of a facility as a whole: a field of the register, or where it lies; in the groups and the order in which its page has them. */
export const PLACE_GROUPS = {
  reach: ['address', 'phone', 'street', 'landmark', 'transport', 'position', 'website', 'bookingUrl', 'wechatName'],
  care: ['hours', 'services', 'specialties', 'insurance', 'beds'],
  access: ['stepFree', 'lift', 'toilet', 'parking'],
  names: ['name', ...NAME_FIELDS],
  kind: ['type', 'ownership', 'typeCode', 'creditCode', 'licenceNumber', 'institutionCode', 'insuranceCode', 'districtCode'],
  plans: ['projects', 'partnerships'],
} as const satisfies Record<string, readonly (Field | 'position')[]>

/** Any of them, or something else. Single rows: readRowPlace. */
export type FacilityPlace = (typeof PLACE_GROUPS)[keyof typeof PLACE_GROUPS][number] | 'other'

const PLACES: readonly string[] = [...Object.values(PLACE_GROUPS).flat(), 'other']

export function isFacilityPlace(text: string | null): text is FacilityPlace {
  return text !== null && PLACES.includes(text)
}
