import type { UserActor } from '#accounts/actor.ts'
import { type AuditAction, recordAudit } from '#audit/record-audit.ts'
import { db } from '#platform/db.ts'

/** A page of the same text loaded again within this time is one reading. */
const ONE_READING_MS = 10 * 60_000

type Unpublished = { id: string; revision: number; title: string | null; districtCode: string }

/** Puts on record that a member of staff read what is not published. Whoever reads is not kept waiting for it to be unique. */
export async function recordReading(actor: UserActor, { id: entityId, revision, title, districtCode }: Unpublished): Promise<void> {
  const action: AuditAction = 'edition.read'
  const since = new Date(Date.now() - ONE_READING_MS)
  const known = await db().auditEntry.findFirst({
    where: { entityType: 'edition', entityId, actorId: actor.id, action, at: { gt: since }, details: { path: ['revision'], equals: revision } }, select: { id: true },
  })
  if (known) return
  await db().$transaction((tx) => recordAudit(tx, actor, { action, entityType: 'edition', entityId, districtCode, details: { title, revision } }))
}
