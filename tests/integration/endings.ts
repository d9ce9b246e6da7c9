import type { UserActor } from '#accounts/actor.ts'
import { requestEnding, type RequestEndingInput } from '#desk/endings/request-ending.ts'
import { settleRequest } from '#desk/endings/settle-request.ts'
import { withdrawDocument } from '#desk/endings/withdraw-document.ts'
import { db } from '#platform/db.ts'
import type { Outcome } from '#platform/errors.ts'
import { clerk } from './staff.ts'

/** Ends a public document as an office does: a withdrawal by the publisher alone, everything else at a drafter's request. */
export async function ended(publisher: UserActor, { editionId, revision, ...ending }: RequestEndingInput): Promise<Outcome> {
  const step = { editionId, revision }
  if (ending.kind === 'withdrawn') return withdrawDocument(publisher, { ...step, reason: ending.reason })
  const asked = await requestEnding(clerk('drafter'), { ...step, ...ending })
  if (!asked.ok) return asked
  const { id } = await db().endingRequest.findFirstOrThrow({ where: { editionId, outcome: null } })
  return settleRequest(publisher, { ...step, requestId: id, decision: 'carry_out' })
}
