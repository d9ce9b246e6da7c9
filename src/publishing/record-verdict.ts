import { type Actor, actorId } from '#accounts/actor.ts'
import type { Transaction } from '#platform/db.ts'
import type { Stage, VerdictKind } from '#platform/generated/enums.ts'
import type { LockedEdition } from '#publishing/lock-edition.ts'

/** Keeps what was decided about a locked edition at the stage it stands in: who, when, on which text, and why. */
export async function recordVerdict(
  tx: Transaction, actor: Actor, { id: editionId, stage, revision }: LockedEdition, { kind, reason, at = stage ?? 'publish' }: { kind: VerdictKind; reason: string | null; at?: Stage },
): Promise<void> {
  const ordinal = await tx.verdict.count({ where: { editionId } })
  await tx.verdict.create({
    data: { editionId, ordinal, stage: at, kind, reason, revision, actorId: actorId(actor), actorName: actor.name }, select: { ordinal: true },
  })
}
