import type { UserActor } from '#accounts/actor.ts'
import { assertMay, may } from '#accounts/permissions.ts'
import { findLinks } from '#desk/upkeep/links.ts'
import { findUncheckedPages } from '#desk/upkeep/unchecked-pages.ts'
import { dayInChina } from '#platform/clock.ts'

/** What of a district's public pages wants looking after: links that lead nowhere, and pages nobody looked at for a year. */
export async function readUpkeep(actor: UserActor, districtCode: string, now = new Date()) {
  assertMay('read', actor, districtCode)
  const [links, unchecked] = await Promise.all([findLinks(districtCode, dayInChina(now)), findUncheckedPages(districtCode, now)])
  return { ...links, unchecked, mayCheck: may('draft', actor, districtCode) }
}
