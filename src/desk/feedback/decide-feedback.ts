import { z } from 'zod'
import { type Actor, actorId } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { dutyToAnswer } from '#desk/feedback/feedback-queries.ts'
import { FEEDBACK_DECISIONS } from '#feedback/find-feedback.ts'
import { db } from '#platform/db.ts'
import { NotFoundError, type Outcome, refused } from '#platform/errors.ts'
import { masked } from '#privacy/masked.ts'

export const DecideFeedbackInput = z.object({
  feedbackId: z.uuid(),
  decision: z.enum(FEEDBACK_DECISIONS),
  /** What whoever wrote is told, under the receipt. */
  reply: z.string().trim().max(500),
})
export type DecideFeedbackInput = z.input<typeof DecideFeedbackInput>

/** Decides, once, on what a reader wrote, and answers. What is to be corrected is corrected on the register or in an edition. */
export async function decideFeedback(actor: Actor, input: DecideFeedbackInput): Promise<Outcome> {
  const { feedbackId, decision, reply } = DecideFeedbackInput.parse(input)
  return db().$transaction(async (tx) => {
    await tx.$queryRaw`select id from feedback where id = ${feedbackId}::uuid for update`
    const row = await tx.feedback.findUnique({ where: { id: feedbackId } })
    if (!row) throw new NotFoundError(`no feedback ${feedbackId}`)
    assertMay(dutyToAnswer(row), actor, row.districtCode)
    if (row.decision !== null) return refused({ field: null, key: 'feedback_decided' })
    if (reply === '') return refused({ field: `reply-${feedbackId}`, key: 'reply_required' })
    await tx.feedback.update({ where: { id: feedbackId }, data: { decision, reply, decidedAt: new Date(), decidedById: actorId(actor), sender: null } })
    await recordAudit(tx, actor, { action: 'feedback.decide', entityType: 'feedback', entityId: feedbackId, districtCode: row.districtCode, details: { decision, reason: masked(reply) } })
    return { ok: true }
  })
}
