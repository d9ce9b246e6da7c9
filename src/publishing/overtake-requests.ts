import type { Transaction } from '#platform/db.ts'

/** Ends what was asked for a locked document and nobody has decided: the document went another way. */
export async function overtakeRequests(tx: Transaction, documentId: string): Promise<void> {
  await tx.endingRequest.updateMany({ where: { outcome: null, edition: { documentId } }, data: { outcome: 'overtaken', decidedAt: new Date() } })
}
