import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { changeRecord } from '#desk/register/records/change-record.ts'
import { RECORD_KINDS, type RecordRow } from '#desk/register/records/record-kinds.ts'
import type { Transaction } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'

export const PutBackInput = z.object({ facilityId: z.uuid(), kind: z.enum(RECORD_KINDS), recordId: z.uuid(), revision: z.coerce.number().int().nonnegative(), /** The revision that is to stand again. */ to: z.coerce.number().int().nonnegative() })

/** Makes a record say again what it said at an earlier revision, with the source it had: how a change, an end or a taking back is undone. */
export async function putBackRecord(actor: Actor, input: z.input<typeof PutBackInput>): Promise<Outcome> {
  const { to, ...place } = PutBackInput.parse(input)
  return changeRecord(actor, place, 'put-back', async (tx) => {
    const kept = await tx.recordState.findFirst({ where: { recordId: place.recordId, facilityId: place.facilityId, kind: place.kind, revision: to }, select: { state: true } })
    const state = (kept?.state ?? null) as RecordRow | null
    if (state === null) return refused({ field: null, key: 'nothing_to_put_back' })
    if (!(await stillThere(tx, state))) return refused({ field: null, key: 'other_house_gone' })
    return { ok: true, columns: { ...state, ...('change_id' in state && { change_id: null }) }, reason: `→ ${to}` }
  })
}

/** Whether the other house or the network it names is still on the register. */
async function stillThere(tx: Transaction, { to_id: toId, network_id: networkId }: RecordRow): Promise<boolean> {
  if (typeof toId === 'string') return (await tx.facility.count({ where: { id: toId } })) === 1
  return typeof networkId === 'string' ? (await tx.network.count({ where: { id: networkId } })) === 1 : true
}
