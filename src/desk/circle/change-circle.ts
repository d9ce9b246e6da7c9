import type { Actor } from '#accounts/actor.ts'
import { assertMay, type Duty } from '#accounts/permissions.ts'
import { type AuditAction, recordAudit } from '#audit/record-audit.ts'
import { registerTags } from '#districts/register-tags.ts'
import { forget } from '#platform/cache.ts'
import { db, type Transaction } from '#platform/db.ts'
import type { Outcome } from '#platform/errors.ts'
import { announce } from '#platform/expiry.ts'
import type { Prisma } from '#platform/generated/client.ts'

/** What was done to which part of a district's circle, for the trail. */
type Done = { action: AuditAction; entityId: string; details: Prisma.InputJsonObject }

/** Changes a district's circle in one transaction: the actor is checked, the district's row held, everybody told, and an entry left. */
export async function changeCircle(actor: Actor, duty: Duty, districtCode: string, change: (tx: Transaction) => Promise<Outcome<Done>>): Promise<Outcome<{ entityId: string }>> {
  assertMay(duty, actor, districtCode)
  const outcome = await db().$transaction(async (tx): Promise<Outcome<{ entityId: string }>> => {
    await tx.$queryRaw`select code from district where code = ${districtCode} for update`
    const done = await change(tx)
    if (!done.ok) return done
    await announce(tx, registerTags.changed(districtCode))
    await recordAudit(tx, actor, { action: done.action, entityType: 'circle', entityId: done.entityId, districtCode, details: done.details })
    return { ok: true, entityId: done.entityId }
  }, { timeout: 60_000 })
  if (outcome.ok) forget(registerTags.changed(districtCode))
  return outcome
}
