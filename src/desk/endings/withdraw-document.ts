import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { carryOutEnding } from '#desk/endings/carry-out-ending.ts'
import { Ending, EndingStep } from '#desk/endings/ending.ts'
import { forget } from '#platform/cache.ts'
import { db } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'
import { lockEdition } from '#publishing/lock-edition.ts'
import { overtakeRequests } from '#publishing/overtake-requests.ts'

export const WithdrawDocumentInput = EndingStep.extend({ reason: Ending.shape.reason })
export type WithdrawDocumentInput = z.input<typeof WithdrawDocumentInput>

/**
 * Takes a public document down at once, by one publisher: what must not be public cannot wait for a second person. Nothing is lost by it,
 * since publishing its text anew, which takes two, makes it stand again; and it stands on record that it was done alone.
 */
export async function withdrawDocument(actor: Actor, input: WithdrawDocumentInput): Promise<Outcome> {
  const { reason, ...step } = WithdrawDocumentInput.parse(input)
  const outcome = await db().$transaction(async (tx): Promise<Outcome<{ tags: string[] }>> => {
    const { edition, issue } = await lockEdition(tx, actor, 'end', step)
    if (issue) return refused(issue)
    const done = await carryOutEnding(tx, actor, edition, { kind: 'withdrawn', reason, endedOn: '', successor: '' }, null)
    if (done.ok) await overtakeRequests(tx, edition.documentId)
    return done
  })
  if (!outcome.ok) return outcome
  forget(outcome.tags)
  return { ok: true }
}
