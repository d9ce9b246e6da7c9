import { type Actor, actorId } from '#accounts/actor.ts'
import type { Change } from '#desk/steps/change.ts'
import type { Transaction } from '#platform/db.ts'
import type { LockedEdition } from '#publishing/lock-edition.ts'

/** Sets facts, proposals and findings of an edition as decided, or open again, and keeps each decision for the document. */
export async function decide(tx: Transaction, actor: Actor, { id: editionId, documentId }: LockedEdition, { decisions, reason }: Pick<Change, 'decisions' | 'reason'>): Promise<void> {
  const decidedById = actorId(actor)
  const decidedAt = new Date()
  for (const state of ['confirmed', 'rejected', 'asked', undefined] as const) {
    const keys = Object.keys(decisions).filter((key) => decisions[key]!.after === state)
    if (keys.length === 0) continue
    await tx.decision.deleteMany({ where: { documentId, key: { in: keys } } })
    if (state) await tx.decision.createMany({ data: keys.map((key) => ({ documentId, key, state, reason, decidedById, decidedAt })) })

    const where = { editionId, key: { in: keys } }
    const data = state ? { state, decidedById, decidedAt } : { state: 'proposed' as const, decidedById: null, decidedAt: null }
    await tx.fact.updateMany({ where, data })
    await tx.proposal.updateMany({ where, data })
    await tx.finding.updateMany({ where, data: { ...data, reason: state ? reason : null } })
  }
}
