import type { Actor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { type ChangedPlace, comparePlaces, printOfPlaces } from '#desk/register/places/compare-places.ts'
import { readPlaces } from '#places/place-table.ts'
import { db } from '#platform/db.ts'

/** What a table would change of the places of a district as they stand, to be looked at before it is saved, and what says later that this was seen. */
export async function lookAtPlaces(actor: Actor, districtCode: string, text: string): Promise<{ changed: ChangedPlace[]; seen: string }> {
  assertMay('register', actor, districtCode)
  const { changed } = await comparePlaces(db(), districtCode, readPlaces(text).rows)
  return { changed, seen: printOfPlaces(changed) }
}
