import { z } from 'zod'
import type { UserActor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { lockPromise, PromiseRef } from '#desk/promises/lock-promise.ts'
import { tagsOfDocument } from '#documents/cache-tags.ts'
import { forget } from '#platform/cache.ts'
import { db } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'
import { announce } from '#platform/expiry.ts'

export const SettleFulfilmentInput = PromiseRef.extend({
  fulfilmentId: z.uuid(),
  decision: z.enum(['publish', 'decline']),
  /** Why it is declined, for whoever told it. */
  reason: z.string().trim().max(300).default(''),
})

export type SettleFulfilmentInput = z.input<typeof SettleFulfilmentInput>

/** Publishes what somebody else told of a promise, or declines it with a reason. */
export async function settleFulfilment(actor: UserActor, input: SettleFulfilmentInput): Promise<Outcome> {
  const { documentId, factKey, fulfilmentId, decision, reason } = SettleFulfilmentInput.parse(input)
  const outcome = await db().$transaction(async (tx): Promise<Outcome<{ tags: string[] }>> => {
    const { edition, slug, districtSlug, quote, issue } = await lockPromise(tx, { documentId, factKey })
    assertMay('publish', actor, edition.districtCode)
    if (issue) return refused(issue)
    const told = await tx.fulfilment.findFirst({ where: { id: fulfilmentId, documentId, factKey, outcome: null } })
    if (!told) return refused({ field: null, key: 'request_gone' })
    if (told.toldById === actor.id) return refused({ field: null, key: 'own_work' })
    if (decision === 'decline' && reason === '') return refused({ field: 'reason', key: 'reason_required' })

    const published = decision === 'publish'
    const decided = { decidedById: actor.id, decidedByName: actor.name, decidedAt: new Date() }
    await tx.fulfilment.update({ where: { id: fulfilmentId }, data: { outcome: published ? 'published' : 'declined', reason: published ? null : reason, ...decided }, select: { id: true } })
    const tags = published ? tagsOfDocument(districtSlug, slug) : []
    if (published) await announce(tx, tags)
    await recordAudit(tx, actor, {
      action: published ? 'promise.publish' : 'promise.decline', entityType: 'edition', entityId: edition.id, districtCode: edition.districtCode,
      details: { title: edition.title, quote: quote.slice(0, 60), state: told.state, reason: published ? told.words : reason, askedBy: told.toldByName },
    })
    return { ok: true, tags }
  })
  if (!outcome.ok) return outcome
  forget(outcome.tags)
  return { ok: true }
}
