import { z } from 'zod'
import type { UserActor } from '#accounts/actor.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { checkEnding, Ending, EndingStep } from '#desk/endings/ending.ts'
import { columnOf } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'
import { lockEdition } from '#publishing/lock-edition.ts'
import { overtakeRequests } from '#publishing/overtake-requests.ts'

export const RequestEndingInput = EndingStep.extend(Ending.shape)
export type RequestEndingInput = z.input<typeof RequestEndingInput>

/** 提请: asks that a public document be ended; somebody else decides. What would keep it from being carried out is said now. A former request gives way. */
export async function requestEnding(actor: UserActor, input: RequestEndingInput): Promise<Outcome> {
  const { editionId, revision, ...ending } = RequestEndingInput.parse(input)
  return db().$transaction(async (tx) => {
    const { edition, issue } = await lockEdition(tx, actor, 'request', { editionId, revision })
    if (issue) return refused(issue)
    const checked = await checkEnding(tx, edition, ending)
    if ('issue' in checked) return refused(checked.issue)

    await overtakeRequests(tx, edition.documentId)
    const { kind, reason, endedOn, successor } = ending
    await tx.endingRequest.create({
      data: { editionId, kind, reason, endedOn: columnOf(kind === 'repealed' ? endedOn || null : null), successor: successor || null, askedById: actor.id, askedByName: actor.name }, select: { id: true },
    })
    await recordAudit(tx, actor, {
      action: 'edition.request', entityType: 'edition', entityId: editionId, districtCode: edition.document.districtCode,
      details: { title: edition.title, number: edition.number, kind, endedOn, reason, ...(successor && { successor }) },
    })
    return { ok: true }
  })
}
