import type { Transaction } from '#platform/db.ts'
import type { ReleaseOutcome } from '#platform/generated/enums.ts'

/** A time set for an edition that is still to come. */
export type PlannedRelease = { id: string; dueAt: Date }

/** The time set for a locked edition, or null. */
export function plannedRelease(tx: Transaction, editionId: string): Promise<PlannedRelease | null> {
  return tx.release.findFirst({ where: { editionId, outcome: null }, select: { id: true, dueAt: true } })
}

/** Says what came of the time set for a locked edition, or for any edition of a locked document; nothing where none is to come. */
export async function endReleases(tx: Transaction, of: { editionId: string } | { edition: { documentId: string } }, outcome: ReleaseOutcome): Promise<void> {
  await tx.release.updateMany({ where: { ...of, outcome: null }, data: { outcome, endedAt: new Date() } })
}
