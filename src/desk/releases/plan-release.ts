import { z } from 'zod'
import type { UserActor } from '#accounts/actor.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { readyToPublish } from '#desk/ready-to-publish.ts'
import { endReleases, plannedRelease } from '#desk/releases/end-release.ts'
import { instantInChina, minuteInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { type Issue, type Outcome, refused } from '#platform/errors.ts'
import { lockEdition } from '#publishing/lock-edition.ts'

const FARTHEST_MS = 366 * 24 * 60 * 60 * 1000

export const PlanReleaseInput = z.object({
  editionId: z.uuid(),
  revision: z.coerce.number().int().positive(),
  /** Day and minute in China: 2026-11-27T09:00. */
  at: z.string().max(40),
})

export type PlanReleaseInput = z.input<typeof PlanReleaseInput>

/**
 * Sets the minute at which an edition that has passed its stages is published by itself, in the name of whoever sets it; another
 * time set before gives way. Whatever would keep it from being published now is said now, and looked at again at its time.
 */
export async function planRelease(actor: UserActor, input: PlanReleaseInput, now = new Date()): Promise<Outcome<{ revision: number }>> {
  const { at, ...step } = PlanReleaseInput.parse(input)
  const dueAt = instantInChina(at)
  return db().$transaction(async (tx) => {
    const { edition, issue } = await lockEdition(tx, actor, 'release', step)
    if (issue) return refused(issue)
    const untimely = timeIssue(dueAt, now)
    if (untimely || dueAt === null) return refused({ field: 'at', key: untimely ?? 'time_unreadable' })
    const { issues } = await readyToPublish(tx, actor, edition)
    if (issues.length > 0) return refused(...issues)

    const before = await plannedRelease(tx, edition.id)
    await endReleases(tx, { editionId: edition.id }, 'moved')
    await tx.release.create({ data: { editionId: edition.id, dueAt, plannedById: actor.id, plannedByName: actor.name }, select: { id: true } })
    const { revision } = await tx.edition.update({ where: { id: edition.id }, data: { revision: { increment: 1 } }, select: { revision: true } })
    await recordAudit(tx, actor, {
      action: 'edition.release', entityType: 'edition', entityId: edition.id, districtCode: edition.document.districtCode,
      details: { title: edition.title, number: edition.number, version: edition.version, planned: minuteInChina(dueAt), ...(before && { before: minuteInChina(before.dueAt) }) },
    })
    return { ok: true, revision }
  })
}

function timeIssue(dueAt: Date | null, now: Date): Issue['key'] | null {
  if (dueAt === null) return 'time_unreadable'
  if (dueAt <= now) return 'time_past'
  return dueAt.getTime() - now.getTime() > FARTHEST_MS ? 'time_far' : null
}
