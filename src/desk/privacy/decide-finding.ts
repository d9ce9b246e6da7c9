import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { Change } from '#desk/steps/change.ts'
import { takeStep } from '#desk/steps/take-step.ts'
import { db } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'
import { lockEdition } from '#publishing/lock-edition.ts'

export const DecideFindingInput = z.object({
  editionId: z.uuid(),
  revision: z.coerce.number().int().positive(),
  key: z.string(),
  /** It stays as it is, or a colleague is asked first. */
  decision: z.enum(['keep', 'ask']),
  /** Why it may stay; what is asked. */
  reason: z.string().trim().max(200),
})

export type DecideFindingInput = z.input<typeof DecideFindingInput>

const STATES = { keep: 'confirmed', ask: 'asked' } as const

/**
 * Records that a finding stays, with the reason, or whom it is put to. Drafters do so while they draft; of what was handed in,
 * whoever reviews it says that it stays, or returns it.
 */
export async function decideFinding(actor: Actor, input: DecideFindingInput): Promise<Outcome<{ revision: number }>> {
  const { key, decision, reason, ...step } = DecideFindingInput.parse(input)
  return db().$transaction(async (tx) => {
    const { edition, issue } = await lockEdition(tx, actor, decision === 'keep' ? 'judge' : 'correct', step)
    if (issue) return refused(issue)
    const finding = await tx.finding.findUnique({ where: { editionId_key: { editionId: edition.id, key } } })
    if (!finding) return refused({ field: null, key: 'finding_gone' })
    if (reason === '') return refused({ field: `reason.${key}`, key: 'reason_required' })

    const before = finding.state === 'proposed' ? undefined : finding.state
    const change = Change.parse({ kind: decision, decisions: { [key]: { before, after: STATES[decision] } }, reason })
    const { revision } = await takeStep(tx, actor, edition, change)
    await recordAudit(tx, actor, {
      action: `edition.${decision}`, entityType: 'edition', entityId: edition.id, districtCode: edition.document.districtCode,
      details: { title: edition.title, rule: finding.rule, line: finding.line, reason },
    })
    return { ok: true, revision }
  })
}
