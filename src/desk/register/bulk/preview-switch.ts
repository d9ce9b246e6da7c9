import type { Actor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { keptBy } from '#facilities/kept-by.ts'
import { dayInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { SERVICE_CODES } from '#services/code-list.ts'
import { offerStatusOn } from '#services/offer-status.ts'
import { readOffers } from '#services/queries.ts'

/** The services the houses of a district have, with how many; and of those asked for, every house that has one and how it stands today. */
export async function previewSwitch(actor: Actor, districtCode: string, asked: readonly string[]) {
  assertMay('register', actor, districtCode)
  const houses = await db().$queryRaw<{ id: string; name: string }[]>`select id, name from facility where ${keptBy(districtCode)} order by name`
  const names = new Map(houses.map(({ id, name }) => [id, name]))
  const offers = await readOffers({ facilityId: { in: [...names.keys()] } })
  const today = dayInChina(new Date())
  const services = SERVICE_CODES.map((code) => ({ code, count: offers.filter(({ serviceCode }) => serviceCode === code).length })).filter(({ count }) => count > 0)
  return {
    services,
    offers: offers.flatMap(({ id, facilityId, serviceCode, mode, registered, switches }) =>
      serviceCode !== null && asked.includes(serviceCode) ? [{ id, serviceCode, mode, name: names.get(facilityId)!, status: offerStatusOn(registered, switches, today).status }] : []),
  }
}
