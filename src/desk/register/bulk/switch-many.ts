import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { oneAtATime } from '#desk/register/change/one-at-a-time.ts'
import { optional } from '#desk/register/inputs.ts'
import { keptBy } from '#facilities/kept-by.ts'
import { tagsOfRegister } from '#facilities/tags-of-register.ts'
import { forget } from '#platform/cache.ts'
import { columnOf } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { type Issue, type Outcome, refused } from '#platform/errors.ts'
import { announce } from '#platform/expiry.ts'
import { Prisma } from '#platform/generated/client.ts'
import { indexFacilities } from '#search/entries/index-facilities.ts'
import { OFFER_STATUSES } from '#services/offer-status.ts'

/** As many as one order names. */
const MOST = 1_000

export const SwitchManyInput = z.object({
  districtCode: z.string(),
  offerIds: z.array(z.uuid()).max(MOST),
  status: z.enum(OFFER_STATUSES),
  effectiveOn: z.union([z.literal(''), z.iso.date()]),
  until: z.union([z.literal(''), z.iso.date()]),
  /** The order, as printed: its number or title and day. */
  order: z.string().trim().max(300),
  note: optional,
})
export type SwitchManyInput = z.input<typeof SwitchManyInput>

/**
 * Turns services at many houses on or off from a day, on one order (平急转换): every fever clinic of a district, say. It is one change: told in the trail once, and undone as one.
 */
export async function switchMany(actor: Actor, input: SwitchManyInput): Promise<Outcome<{ changed: number }>> {
  const { districtCode, offerIds, status, effectiveOn, until, order, note } = SwitchManyInput.parse(input)
  assertMay('register', actor, districtCode)
  const issues: Issue[] = [
    ...(offerIds.length === 0 ? [{ field: null, key: 'nobody_chosen' }] : []),
    ...(order === '' ? [{ field: 'order', key: 'order_required' }] : []),
    ...(effectiveOn === '' ? [{ field: 'effectiveOn', key: 'day_required' }] : []),
    ...(until !== '' && until < effectiveOn ? [{ field: 'until', key: 'ends_before_it_begins' }] : []),
  ]
  if (issues.length > 0) return refused(...issues)
  const outcome = await db().$transaction(async (tx) => oneAtATime(tx, districtCode, async (): Promise<Outcome<{ changed: number; tags: string[] }>> => {
    const offers = await tx.$queryRaw<{ id: string; facilityId: string; service: string }[]>`
      select id, facility_id as "facilityId", service_code as service from service_offer
      where id = any(${offerIds}::uuid[]) and facility_id in (select id from facility where ${keptBy(districtCode)})`
    if (offers.length === 0) return refused({ field: null, key: 'nobody_chosen' })
    const { id: changeId } = await tx.registerChange.create({ data: { districtCode, kind: 'switch', subject: order, details: { changed: offers.length, status } satisfies Prisma.InputJsonObject, madeBy: actor.name }, select: { id: true } })
    await tx.offerSwitch.createMany({ data: offers.map(({ id }) => ({ offerId: id, status, effectiveOn: columnOf(effectiveOn)!, until: columnOf(until || null), basis: order, note, recordedBy: actor.name, changeId })) })
    await indexFacilities(tx, [...new Set(offers.map(({ facilityId }) => facilityId))])
    const tags = await tagsOfRegister(tx, districtCode)
    await announce(tx, tags)
    await recordAudit(tx, actor, {
      action: 'register.switch', entityType: 'register', entityId: changeId, districtCode,
      details: { service: [...new Set(offers.map(({ service }) => service))].join(' '), status, effectiveOn, until, changed: offers.length, reason: order },
    })
    return { ok: true, changed: offers.length, tags }
  }), { timeout: 60_000 })
  if (!outcome.ok) return outcome
  forget(outcome.tags)
  return { ok: true, changed: outcome.changed }
}
