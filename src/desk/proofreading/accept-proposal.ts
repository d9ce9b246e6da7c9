import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { Change } from '#desk/steps/change.ts'
import { takeStep } from '#desk/steps/take-step.ts'
import { db } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'
import { masked } from '#privacy/masked.ts'
import { lockEdition } from '#publishing/lock-edition.ts'

export const AcceptProposalInput = z.object({
  editionId: z.uuid(),
  revision: z.coerce.number().int().positive(),
  /** The key of the proposal. */
  key: z.string(),
  /** The right words of a person: needed where proof-reading only doubts those that stand there; where it proposes some, none takes those. */
  words: z.string().trim().max(500).regex(/^[^\r\n\t]*$/u).optional(),
})

export type AcceptProposalInput = z.input<typeof AcceptProposalInput>

/** Puts a proposed correction, or what a person wrote instead, into the text of a draft, which is recognised again. The step says by which rule and why. */
export async function acceptProposal(actor: Actor, input: AcceptProposalInput): Promise<Outcome<{ revision: number }>> {
  const { key, words, ...step } = AcceptProposalInput.parse(input)
  return db().$transaction(async (tx) => {
    const { edition, issue } = await lockEdition(tx, actor, 'correct', step)
    if (issue) return refused(issue)
    const proposal = await tx.proposal.findUnique({ where: { editionId_key: { editionId: edition.id, key } } })
    const replacement = words || (proposal?.replacement ?? words)
    if (!proposal || replacement === undefined) return refused({ field: null, key: 'proposal_gone' })

    const { rule, quote, reason, rangeStart: at, rangeEnd } = proposal
    const splice = { at, removed: edition.text.slice(at, rangeEnd), inserted: replacement }
    if (splice.removed === replacement) return refused({ field: `words.${key}`, key: 'words_unchanged' })
    const change = Change.parse({ kind: 'accept', splices: [splice], proposal: { key, rule, quote, reason } })
    const { revision } = await takeStep(tx, actor, edition, change)
    await recordAudit(tx, actor, {
      action: 'edition.accept', entityType: 'edition', entityId: edition.id, districtCode: edition.document.districtCode,
      details: { title: edition.title, rule, before: masked(splice.removed), after: masked(replacement) },
    })
    return { ok: true, revision }
  })
}
