import { stemOf } from '#facilities/collective-mentions.ts'
import { type NamedFacility, nameForms, type Place, registeredForms } from '#facilities/name-forms.ts'

/**
 * What stands in every text that names one of these facilities, in whichever of these places it was written: of their names, their short names, and
 * what is left of either in a list that shares an ending, those that hold no other.
 *
 * @example
 * // 鲤城区浮桥街道社区卫生服务中心, of 鲤城: 浮桥
 */
export function ownForms(facilities: readonly NamedFacility[], places: readonly Place[]): string[] {
  const known = new Map(places.map((place) => [place.code, place]))
  const forms = facilities.flatMap((facility) => {
    const local = [facility.districtCode ?? [], facility.relatedDistricts].flat().flatMap((code) => known.get(code) ?? [])
    const whole = [...registeredForms(facility), ...local.flatMap((place) => [...nameForms([facility], place).keys()])]
    const all = [...whole, ...whole.flatMap((form) => stemOf(form) ?? [])]
    return all.filter((form) => !all.some((other) => other.length < form.length && form.includes(other)))
  })
  return [...new Set(forms)]
}
