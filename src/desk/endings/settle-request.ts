import { z } from 'zod'
import type { UserActor } from '#accounts/actor.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { carryOutEnding } from '#desk/endings/carry-out-ending.ts'
import { EndingStep } from '#desk/endings/ending.ts'
import { forget } from '#platform/cache.ts'
import { dayOf } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'
import { lockEdition } from '#publishing/lock-edition.ts'

export const SettleRequestInput = EndingStep.extend({
  requestId: z.uuid(),
  decision: z.enum(['carry_out', 'decline']),
  /** Why it is declined, for whoever asked. */
  words: z.string().trim().max(300).default(''),
})

export type SettleRequestInput = z.input<typeof SettleRequestInput>

/** Carries out what somebody else asked to become of a public document, or declines it with a reason. */
export async function settleRequest(actor: UserActor, input: SettleRequestInput): Promise<Outcome> {
  const { requestId, decision, words, ...step } = SettleRequestInput.parse(input)
  const outcome = await db().$transaction(async (tx): Promise<Outcome<{ tags: string[] }>> => {
    const { edition, issue } = await lockEdition(tx, actor, 'end', step)
    if (issue) return refused(issue)
    const request = await tx.endingRequest.findFirst({ where: { id: requestId, editionId: edition.id, outcome: null } })
    if (!request) return refused({ field: null, key: 'request_gone' })
    if (request.askedById === actor.id) return refused({ field: null, key: 'own_request' })

    const { kind, reason, endedOn, successor, askedByName } = request
    const decided = { decidedById: actor.id, decidedByName: actor.name, decidedAt: new Date() }
    if (decision === 'decline') {
      if (words === '') return refused({ field: 'words', key: 'reason_required' })
      await tx.endingRequest.update({ where: { id: requestId }, data: { outcome: 'declined', words, ...decided }, select: { id: true } })
      await recordAudit(tx, actor, {
        action: 'edition.decline', entityType: 'edition', entityId: edition.id, districtCode: edition.document.districtCode,
        details: { title: edition.title, number: edition.number, kind, reason: words, askedBy: askedByName },
      })
      return { ok: true, tags: [] }
    }
    const ending = { kind, reason, endedOn: dayOf(endedOn) ?? ('' as const), successor: successor ?? '' }
    const done = await carryOutEnding(tx, actor, edition, ending, askedByName)
    // What could not be carried out is still asked.
    if (done.ok) await tx.endingRequest.update({ where: { id: requestId }, data: { outcome: 'carried_out', ...decided }, select: { id: true } })
    return done
  })
  if (!outcome.ok) return outcome
  forget(outcome.tags)
  return { ok: true }
}
