import { z } from 'zod'
import type { UserActor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { lockPromise, PromiseRef } from '#desk/promises/lock-promise.ts'
import { findPublicByNumber } from '#documents/find-public-by-number.ts'
import { db } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'
import { FulfilmentState } from '#platform/generated/enums.ts'
import { screen } from '#privacy/screen.ts'

export const TellFulfilmentInput = PromiseRef.extend({
  state: z.union([z.literal(''), z.enum(FulfilmentState)]),
  /** What the public is told: what was done, since when, where. */
  words: z.string().trim().max(300),
  /** 文号 of a public document of the district that shows it; '' for none. */
  evidence: z.string().trim().max(80).default(''),
})

export type TellFulfilmentInput = z.input<typeof TellFulfilmentInput>

/** Tells what became of a promise of a public document. It is public once somebody else has published it; told anew before, the former gives way. */
export async function tellFulfilment(actor: UserActor, input: TellFulfilmentInput): Promise<Outcome> {
  const { documentId, factKey, state, words, evidence } = TellFulfilmentInput.parse(input)
  return db().$transaction(async (tx) => {
    const { edition, quote, issue } = await lockPromise(tx, { documentId, factKey })
    assertMay('draft', actor, edition.districtCode)
    if (issue) return refused(issue)
    if (state === '') return refused({ field: 'state', key: 'choose_one' })
    if (words === '') return refused({ field: 'words', key: 'words_required' })
    if (screen(words).length > 0) return refused({ field: 'words', key: 'reason_private' })
    const shown = evidence === '' ? null : await findPublicByNumber(tx, edition.districtCode, evidence)
    if (evidence !== '' && !shown) return refused({ field: 'evidence', key: 'successor_not_public' })

    await tx.fulfilment.updateMany({ where: { documentId, factKey, outcome: null }, data: { outcome: 'overtaken', decidedAt: new Date() } })
    await tx.fulfilment.create({ data: { documentId, factKey, state, words, evidenceId: shown?.id ?? null, toldById: actor.id, toldByName: actor.name }, select: { id: true } })
    await recordAudit(tx, actor, {
      action: 'promise.tell', entityType: 'edition', entityId: edition.id, districtCode: edition.districtCode,
      details: { title: edition.title, quote: quote.slice(0, 60), state, reason: words, ...(evidence && { evidence }) },
    })
    return { ok: true }
  })
}
