import type { Actor } from '#accounts/actor.ts'
import { hasDrafted } from '#audit/queries.ts'
import type { Transaction } from '#platform/db.ts'

type Edition = { id: string; createdById: string | null; submittedById: string | null }

/** The two-person rule: whoever drafted, corrected or submitted an edition is not the one who publishes it. */
export async function isOwnWork(tx: Transaction, actor: Actor, edition: Edition): Promise<boolean> {
  if (actor.kind === 'system') return false
  return edition.createdById === actor.id || edition.submittedById === actor.id || hasDrafted(tx, actor, edition.id)
}
