import type { DistrictRules } from '#districts/identity.ts'
import type { Expected } from '#places/doubt-position.ts'
import { extentOf } from '#places/extent.ts'
import type { Place } from '#places/place.ts'
import { toWgs84 } from '#places/to-wgs84.ts'

/** Metres beyond the outermost known places at which a point is asked about. */
const ROUND_DISTRICT = 2_000
const ROUND_STREET = 500

/** What the other places of a district let one expect of a point in one of its streets. */
export function expectedAmong(places: readonly Pick<Place, 'code' | 'street' | 'position'>[], { extent }: Pick<DistrictRules, 'extent'>, { code, street }: { code: string | null; street: string | null }): Omit<Expected, 'earlier' | 'reach'> {
  const others = places.filter((place) => place.code !== code && place.position !== null && !place.position.inferred)
  const points = (some: typeof others) => some.map(({ position }) => toWgs84(position!))
  return {
    district: extent,
    places: extentOf(points(others), ROUND_DISTRICT),
    street: street === null ? null : extentOf(points(others.filter((place) => place.street === street)), ROUND_STREET),
  }
}
