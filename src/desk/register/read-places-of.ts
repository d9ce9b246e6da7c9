import type { Actor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { isHome, type Place } from '#places/place.ts'
import { listPlaces } from '#places/queries.ts'

/** The places of a district for their editor, and how far they are known. */
export async function readPlacesOf(actor: Actor, districtCode: string): Promise<{ places: Place[]; known: { total: number; located: number; homes: number; placed: number; counted: number }; missing: Place[] }> {
  assertMay('register', actor, districtCode)
  const places = await listPlaces(districtCode)
  const homes = places.filter(isHome)
  const missing = homes.filter(({ position }) => position === null)
  return {
    places, missing,
    known: {
      total: places.length, located: places.filter(({ position }) => position !== null).length, homes: homes.length,
      placed: homes.length - missing.length, counted: homes.filter(({ population }) => population !== null).length,
    },
  }
}
