import type { DecisionOf } from '#desk/review/decisions.ts'
import type { ParsedDocument } from '#ingest/parsed-document.ts'
import { proofread } from '#ingest/proofreading/proofread.ts'
import type { Transaction } from '#platform/db.ts'

/** Replaces what proof-reading proposes for an edition in work; what a person rejected before stays rejected. */
export async function writeProposals(tx: Transaction, editionId: string, text: string, parsed: ParsedDocument, decided: DecisionOf): Promise<void> {
  await tx.proposal.deleteMany({ where: { editionId } })
  await tx.proposal.createMany({
    data: proofread(text, parsed).map(({ id, class: of, proposal: replacement, range, rule, quote, line, reason, related, confidence }, ordinal) => {
      const key = `proof-${id}`
      return { editionId, ordinal, key, rule, class: of, quote, line, rangeStart: range.start, rangeEnd: range.end, replacement, reason, related, confidence, ...decided(key) }
    }),
  })
}
