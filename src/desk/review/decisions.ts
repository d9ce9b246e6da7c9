import type { Transaction } from '#platform/db.ts'
import type { ReviewState } from '#platform/generated/enums.ts'

export type Decided = { state: ReviewState; decidedById: string | null; decidedAt: Date | null }

/** What was decided about a fact or proposal, by its key. */
export type DecisionOf = (key: string) => Decided

/** What people decided about a document so far, whichever of its editions they had before them. */
export async function decisionsOn(tx: Transaction, documentId: string): Promise<DecisionOf> {
  const rows = await tx.decision.findMany({ where: { documentId }, select: { key: true, state: true, decidedById: true, decidedAt: true } })
  const known = new Map(rows.map(({ key, ...decided }) => [key, decided]))
  return (key) => known.get(key) ?? { state: 'proposed', decidedById: null, decidedAt: null }
}
