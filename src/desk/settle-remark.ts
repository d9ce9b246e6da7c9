import { z } from 'zod'
import { type Actor, actorId } from '#accounts/actor.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { db } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'
import { lockEdition } from '#publishing/lock-edition.ts'

export const SettleRemarkInput = z.object({ editionId: z.uuid(), revision: z.coerce.number().int().positive(), remarkId: z.uuid() })

export type SettleRemarkInput = z.input<typeof SettleRemarkInput>

/** Says that what a reviewer remarked on a sentence has been dealt with. */
export async function settleRemark(actor: Actor, input: SettleRemarkInput): Promise<Outcome<{ revision: number }>> {
  const { remarkId, ...step } = SettleRemarkInput.parse(input)
  return db().$transaction(async (tx) => {
    const { edition, issue } = await lockEdition(tx, actor, 'correct', step)
    if (issue) return refused(issue)
    const { count } = await tx.remark.updateMany({ where: { id: remarkId, editionId: edition.id, settledAt: null }, data: { settledAt: new Date(), settledById: actorId(actor) } })
    if (count === 0) return refused({ field: null, key: 'remark_gone' })
    await recordAudit(tx, actor, {
      action: 'edition.settle', entityType: 'edition', entityId: edition.id, districtCode: edition.document.districtCode, details: { title: edition.title, remark: remarkId },
    })
    return { ok: true, revision: edition.revision }
  })
}
