import type { Actor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { findMisses } from '#misses/find-misses.ts'

/** What readers of a district looked for and did not find, for the editors of its register. */
export async function readMisses(actor: Actor, districtCode: string, now = new Date()) {
  assertMay('register', actor, districtCode)
  return findMisses(districtCode, now)
}
