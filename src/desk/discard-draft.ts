import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { dropSources } from '#desk/text/rewrite-text.ts'
import { db } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'
import { lockEdition } from '#publishing/lock-edition.ts'

export const DiscardDraftInput = z.object({ editionId: z.uuid(), revision: z.coerce.number().int().positive() })

export type DiscardDraftInput = z.input<typeof DiscardDraftInput>

/**
 * Throws a draft away for good: its text, its bytes unless another edition holds the same, and the document when this was
 * its only edition. What was imported and by whom stays in the trail.
 */
export async function discardDraft(actor: Actor, input: DiscardDraftInput): Promise<Outcome> {
  const step = DiscardDraftInput.parse(input)
  return db().$transaction(async (tx) => {
    const { edition, issue } = await lockEdition(tx, actor, 'discard', step)
    if (issue) return refused(issue)

    const { id, documentId, sourceSha256: sha256, receivedSha256 } = edition
    await tx.edition.delete({ where: { id } })
    await tx.document.deleteMany({ where: { id: documentId, editions: { none: {} } } })
    await dropSources(tx, [sha256, ...(receivedSha256 === null ? [] : [receivedSha256])])
    await recordAudit(tx, actor, {
      action: 'edition.discard', entityType: 'edition', entityId: id, districtCode: edition.document.districtCode,
      details: { title: edition.title, number: edition.number, version: edition.version, sourceName: edition.sourceName, sha256 },
    })
    return { ok: true }
  })
}
