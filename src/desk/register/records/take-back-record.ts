import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { changeRecord } from '#desk/register/records/change-record.ts'
import { RECORD_KINDS } from '#desk/register/records/record-kinds.ts'
import { type Outcome, refused } from '#platform/errors.ts'

export const TakeBackInput = z.object({ facilityId: z.uuid(), kind: z.enum(RECORD_KINDS), recordId: z.uuid(), revision: z.coerce.number().int().nonnegative(), /** Why. */ reason: z.string().trim().max(300) })

/** What was recorded in error says nothing any more; what it said can be put back. A service somebody has given an order on was none: it is ended, not taken back. */
export async function takeBackRecord(actor: Actor, input: z.input<typeof TakeBackInput>): Promise<Outcome> {
  const { reason, ...place } = TakeBackInput.parse(input)
  return changeRecord(actor, place, 'take-back', async (tx) => {
    if (reason === '') return refused({ field: 'reason', key: 'reason_required' })
    if (place.kind === 'offer' && await tx.offerSwitch.count({ where: { offerId: place.recordId } }) > 0) return refused({ field: null, key: 'offer_has_orders' })
    return { ok: true, columns: null, reason }
  })
}
