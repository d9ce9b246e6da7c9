import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { undecided } from '#desk/privacy/undecided.ts'
import { db } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'
import { lockEdition } from '#publishing/lock-edition.ts'
import { isOwnWork } from '#publishing/own-work.ts'
import { recordVerdict } from '#publishing/record-verdict.ts'
import { stageAfter } from '#publishing/stages.ts'
import { masked } from '#privacy/masked.ts'

export const PassDraftInput = z.object({
  editionId: z.uuid(),
  revision: z.coerce.number().int().positive(),
  /** A word for the record, or nothing. */
  reason: z.string().trim().max(500).default(''),
})

export type PassDraftInput = z.input<typeof PassDraftInput>

/**
 * Passes a draft that was handed in on to the next stage of its district. Nobody passes what they had a hand in, and the secrecy
 * review passes nothing on which the privacy check is still undecided.
 */
export async function passDraft(actor: Actor, input: PassDraftInput): Promise<Outcome<{ revision: number }>> {
  const { reason, ...step } = PassDraftInput.parse(input)
  return db().$transaction(async (tx) => {
    const { edition, issue } = await lockEdition(tx, actor, 'pass', step)
    if (issue) return refused(issue)
    if (await isOwnWork(tx, actor, edition)) return refused({ field: null, key: 'own_work' })
    const open = edition.stage === 'secrecy' ? await undecided(tx, edition.id, 'public') : []
    if (open.length > 0) return refused(...open)

    await recordVerdict(tx, actor, edition, { kind: 'passed', reason: reason || null })
    const stage = stageAfter(edition.stage, edition.document.district.rules)
    const { revision } = await tx.edition.update({ where: { id: edition.id }, data: { stage, revision: { increment: 1 } }, select: { revision: true } })
    await recordAudit(tx, actor, {
      action: 'edition.pass', entityType: 'edition', entityId: edition.id, districtCode: edition.document.districtCode,
      details: { title: edition.title, number: edition.number, version: edition.version, stage: edition.stage, to: stage, ...(reason && { reason: masked(reason) }) },
    })
    return { ok: true, revision }
  })
}
