import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { columnOf } from '#platform/clock.ts'
import { type Issue, type Outcome, refused } from '#platform/errors.ts'
import { isServiceCode, MODES } from '#services/code-list.ts'
import { OFFER_STATUSES } from '#services/offer-status.ts'
import { changeFacility, deskSource } from '#desk/register/change-facility.ts'
import { optional } from '#desk/register/inputs.ts'

export const SwitchServiceInput = z.object({
  facilityId: z.uuid(),
  serviceCode: z.string(),
  mode: z.enum(MODES),
  status: z.enum(OFFER_STATUSES),
  effectiveOn: z.union([z.literal(''), z.iso.date()]),
  until: z.union([z.literal(''), z.iso.date()]),
  /** The order, as printed: its number or title and day. */
  order: z.string().trim().max(300),
  note: optional,
})
export type SwitchServiceInput = z.input<typeof SwitchServiceInput>

/** Turns a service of a facility on or off from a day, on an order. One the register did not know yet is put on it. */
export async function switchService(actor: Actor, input: SwitchServiceInput): Promise<Outcome> {
  const { facilityId, serviceCode, mode, status, effectiveOn, until, order, note } = SwitchServiceInput.parse(input)
  return changeFacility(actor, facilityId, async (tx) => {
    const issues: Issue[] = [
      ...(isServiceCode(serviceCode) ? [] : [{ field: 'serviceCode', key: 'service_unknown' }]),
      ...(order === '' ? [{ field: 'order', key: 'order_required' }] : []),
      ...(effectiveOn === '' ? [{ field: 'effectiveOn', key: 'day_required' }] : []),
      ...(until !== '' && until < effectiveOn ? [{ field: 'until', key: 'ends_before_it_begins' }] : []),
    ]
    if (issues.length > 0) return refused(...issues)
    const offer = await tx.serviceOffer.upsert({
      where: { facilityId_serviceCode_mode: { facilityId, serviceCode, mode } },
      // Before the order there was no such offer.
      create: { facilityId, serviceCode, mode, status: 'planned', source: deskSource(actor, { basis: order, method: 'document', note }) },
      update: {},
      select: { id: true },
    })
    await tx.offerSwitch.create({ data: { offerId: offer.id, status, effectiveOn: columnOf(effectiveOn)!, until: columnOf(until || null), basis: order, note, recordedBy: actor.name } })
    return { ok: true, action: 'facility.switch', details: { service: serviceCode, mode, status, effectiveOn, until, reason: order } }
  })
}
