import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { keeperOf } from '#desk/register/change-facility.ts'
import { tokenOf } from '#desk/register/owner/owner-link.ts'
import { listDistricts } from '#districts/queries.ts'
import { minuteInChina } from '#platform/clock.ts'
import { db, type Transaction } from '#platform/db.ts'
import { NotFoundError, type Outcome, refused } from '#platform/errors.ts'
import { isUuid } from '#platform/uuid.ts'

const DAY_MS = 86_400_000
/** How long a link holds: time enough for a letter, not for it to be forgotten in a drawer. */
export const LINK_DAYS = [7, 30, 90] as const

export const MakeOwnerLinkInput = z.object({ facilityId: z.uuid(), days: z.coerce.number().refine((days) => (LINK_DAYS as readonly number[]).includes(days)) })
export type MakeOwnerLinkInput = z.input<typeof MakeOwnerLinkInput>

/** Makes a link for the owner of a house. It is told this once; earlier ones go on holding until they end or are taken back. */
export async function makeOwnerLink(actor: Actor, input: MakeOwnerLinkInput): Promise<Outcome<{ token: string; district: string }>> {
  const { facilityId, days } = MakeOwnerLinkInput.parse(input)
  return db().$transaction(async (tx) => {
    const { name, home } = await houseOf(tx, actor, facilityId)
    const link = await tx.ownerLink.create({ data: { facilityId, expiresAt: new Date(Date.now() + days * DAY_MS), madeBy: actor.name } })
    await recordAudit(tx, actor, { action: 'facility.owner-link', entityType: 'facility', entityId: facilityId, districtCode: home.code, details: { name, until: minuteInChina(link.expiresAt) } })
    return { ok: true, token: tokenOf(link), district: home.slug }
  })
}

/** Takes a link back: from now on it leads nowhere. */
export async function revokeOwnerLink(actor: Actor, { facilityId, linkId }: { facilityId: string; linkId: string }): Promise<Outcome> {
  return db().$transaction(async (tx): Promise<Outcome> => {
    const { name, home } = await houseOf(tx, actor, z.uuid().parse(facilityId))
    const { count } = await tx.ownerLink.updateMany({ where: { id: z.uuid().parse(linkId), facilityId, revokedAt: null }, data: { revokedAt: new Date() } })
    if (count === 0) return refused({ field: null, key: 'owner_link_over' })
    await recordAudit(tx, actor, { action: 'facility.owner-link-revoked', entityType: 'facility', entityId: facilityId, districtCode: home.code, details: { name } })
    return { ok: true }
  })
}

/** The links of a house for its editor, the newest first; never what they are made of. */
export async function readOwnerLinks(actor: Actor, facilityId: string) {
  const { name, home } = await houseOf(db(), actor, facilityId)
  const links = await db().ownerLink.findMany({ where: { facilityId }, orderBy: { madeAt: 'desc' }, take: 50 })
  return {
    name, district: home,
    links: links.map(({ id, madeAt, madeBy, expiresAt, revokedAt, usedAt }) => ({
      id, madeBy, madeAt: minuteInChina(madeAt), expiresAt: minuteInChina(expiresAt), usedAt: usedAt && minuteInChina(usedAt),
      state: revokedAt ? ('revoked' as const) : expiresAt < new Date() ? ('expired' as const) : ('holds' as const),
    })),
  }
}

async function houseOf(tx: Transaction, actor: Actor, facilityId: string) {
  const house = isUuid(facilityId) ? await tx.facility.findUnique({ where: { id: facilityId }, select: { name: true, districtCode: true, relatedDistricts: true } }) : null
  const code = house && keeperOf(house)
  const home = (await listDistricts()).find((one) => one.code === code)
  if (!house || !home) throw new NotFoundError(`no facility ${facilityId}`)
  assertMay('register', actor, home.code)
  return { name: house.name, home }
}
