import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { endReleases, plannedRelease } from '#desk/releases/end-release.ts'
import { minuteInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'
import { lockEdition } from '#publishing/lock-edition.ts'

export const CancelReleaseInput = z.object({ editionId: z.uuid(), revision: z.coerce.number().int().positive() })

export type CancelReleaseInput = z.input<typeof CancelReleaseInput>

/** Takes back the time set for an edition, which then waits for somebody to publish it. */
export async function cancelRelease(actor: Actor, input: CancelReleaseInput): Promise<Outcome<{ revision: number }>> {
  const step = CancelReleaseInput.parse(input)
  return db().$transaction(async (tx) => {
    const { edition, issue } = await lockEdition(tx, actor, 'release', step)
    if (issue) return refused(issue)
    const release = await plannedRelease(tx, edition.id)
    if (!release) return refused({ field: null, key: 'release_gone' })

    await endReleases(tx, { editionId: edition.id }, 'cancelled')
    const { revision } = await tx.edition.update({ where: { id: edition.id }, data: { revision: { increment: 1 } }, select: { revision: true } })
    await recordAudit(tx, actor, {
      action: 'edition.release-cancelled', entityType: 'edition', entityId: edition.id, districtCode: edition.document.districtCode,
      details: { title: edition.title, number: edition.number, version: edition.version, planned: minuteInChina(release.dueAt) },
    })
    return { ok: true, revision }
  })
}
