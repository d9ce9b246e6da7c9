import type { UserActor } from '#accounts/actor.ts'
import { IDLE_SECONDS } from '#accounts/auth.ts'
import { recordOnAccount } from '#accounts/record-on-account.ts'
import { type Device, deviceOf } from '#accounts/session/device.ts'
import { db } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'

/** One place an account is signed in from. */
export type OwnSession = { id: string; device: Device; address: string | null; since: Date; lastSeen: Date; here: boolean }

/** Every session of the actor's that still holds, the one at hand first, then the last used first. */
export async function ownSessions(actor: UserActor, hereId: string): Promise<OwnSession[]> {
  const rows = await db().session.findMany({
    where: { userId: actor.id, expiresAt: { gt: new Date() } }, orderBy: { expiresAt: 'desc' },
    select: { id: true, userAgent: true, ipAddress: true, createdAt: true, expiresAt: true },
  })
  return rows.map(({ id, userAgent, ipAddress, createdAt, expiresAt }) => ({
    id, device: deviceOf(userAgent ?? ''), address: ipAddress || null, since: createdAt, here: id === hereId,
    lastSeen: new Date(Math.max(createdAt.getTime(), expiresAt.getTime() - IDLE_SECONDS * 1000)),
  })).toSorted((a, b) => Number(b.here) - Number(a.here))
}

/** Ends one session of the actor's; one of somebody else's is not found. */
export async function endSession(actor: UserActor, sessionId: string): Promise<void> {
  await end(actor, sessionId)
}

/** Ends every session of the actor's but the one at hand. */
export async function endOtherSessions(actor: UserActor, hereId: string): Promise<void> {
  await end(actor, { not: hereId })
}

async function end(actor: UserActor, id: string | { not: string }): Promise<void> {
  await db().$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { userId: actor.id, id } })
    if (count === 0 && typeof id === 'string') throw new NotFoundError(`no session ${id} of ${actor.name}`)
    if (count > 0) await recordOnAccount(tx, actor, 'account.end-sessions', actor.id, { count })
  })
}
