import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { endReleases } from '#desk/releases/end-release.ts'
import { db } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'
import { lockEdition } from '#publishing/lock-edition.ts'
import { recordVerdict } from '#publishing/record-verdict.ts'
import { masked } from '#privacy/masked.ts'

export const ReturnDraftInput = z.object({
  editionId: z.uuid(),
  revision: z.coerce.number().int().positive(),
  /** What the drafter is asked to change, in the reviewer's words. */
  reason: z.string().trim().max(500),
})

export type ReturnDraftInput = z.input<typeof ReturnDraftInput>

/** Gives a submitted edition back to the drafters with a reason, which stands on record. */
export async function returnDraft(actor: Actor, input: ReturnDraftInput): Promise<Outcome<{ revision: number }>> {
  const { reason, ...step } = ReturnDraftInput.parse(input)
  return db().$transaction(async (tx) => {
    const { edition, issue } = await lockEdition(tx, actor, 'return', step)
    if (issue) return refused(issue)
    if (reason === '') return refused({ field: 'reason', key: 'reason_required' })

    await recordVerdict(tx, actor, edition, { kind: 'returned', reason })
    await endReleases(tx, { editionId: edition.id }, 'returned')
    const saved = await tx.edition.update({
      where: { id: edition.id },
      data: { status: 'draft', stage: null, submittedAt: null, submittedById: null, revision: { increment: 1 } },
      select: { revision: true },
    })
    await recordAudit(tx, actor, {
      action: 'edition.return', entityType: 'edition', entityId: edition.id, districtCode: edition.document.districtCode,
      details: { title: edition.title, number: edition.number, version: edition.version, stage: edition.stage, reason: masked(reason) },
    })
    return { ok: true, revision: saved.revision }
  })
}
