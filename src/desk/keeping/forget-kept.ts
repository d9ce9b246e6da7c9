import type { Actor } from '#accounts/actor.ts'
import type { Transaction } from '#platform/db.ts'

/** Forgets words an actor kept on a page, in the transaction of the save that makes them needless. */
export async function forgetKept(tx: Transaction, actor: Actor, keptId: string | undefined): Promise<void> {
  if (keptId && actor.kind === 'user') await tx.keptWords.deleteMany({ where: { id: keptId, userId: actor.id } })
}
