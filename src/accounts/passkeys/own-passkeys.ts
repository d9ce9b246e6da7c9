import { z } from 'zod'
import { actorOf } from '#accounts/passkeys/add-passkey.ts'
import { recordOnAccount } from '#accounts/record-on-account.ts'
import { confirmSelf } from '#accounts/session/confirm-self.ts'
import type { Entrance } from '#accounts/session/find-entrance.ts'
import { db } from '#platform/db.ts'
import { NotFoundError, type Outcome, refused } from '#platform/errors.ts'

export type OwnPasskey = Awaited<ReturnType<typeof ownPasskeys>>[number]

/** The passkeys of an account, the newest first. */
export function ownPasskeys(userId: string) {
  return db().passkey.findMany({ where: { userId }, select: { id: true, name: true, synced: true, createdAt: true, lastUsedAt: true }, orderBy: { createdAt: 'desc' } })
}

export const PasskeyName = z.string().trim().max(60)

/** Calls a key by another name, so that its owner knows which it is. */
export async function renamePasskey({ person }: Entrance, id: string, typed: string): Promise<Outcome> {
  const name = PasskeyName.parse(typed)
  if (name === '') return refused({ field: `name-${id}`, key: 'passkey_unnamed' })
  return db().$transaction(async (tx) => {
    const { count } = await tx.passkey.updateMany({ where: { id, userId: person.id }, data: { name } })
    if (count === 0) throw new NotFoundError(`no passkey of ${person.name}`)
    await recordOnAccount(tx, actorOf(person), 'account.passkey-rename', person.id, { name })
    return { ok: true as const }
  })
}

/** Takes a key away, for a device that is lost or passed on, and ends every other session. Not the last second factor of somebody who must have one. */
export async function removePasskey(entrance: Entrance, id: string, password: string): Promise<Outcome> {
  const { person, sessionId, secondFactor } = entrance
  if (entrance.step !== 'in') return refused({ field: null, key: 'forbidden' })
  const confirmed = await confirmSelf(entrance, password)
  if (!confirmed.ok) return confirmed
  return db().$transaction(async (tx) => {
    await tx.$queryRaw`select id from "user" where id = ${person.id} for update`
    const held = await tx.passkey.findMany({ where: { userId: person.id }, select: { id: true, name: true } })
    const one = held.find((passkey) => passkey.id === id)
    if (!one) throw new NotFoundError(`no passkey of ${person.name}`)
    const last = held.length === 1 && !secondFactor.phone
    if (last && secondFactor.must) return refused({ field: null, key: 'second_factor_needed' })
    await tx.passkey.delete({ where: { id }, select: { id: true } })
    if (last) await tx.recoveryCode.deleteMany({ where: { userId: person.id } })
    await tx.session.deleteMany({ where: { userId: person.id, id: { not: sessionId } } })
    await recordOnAccount(tx, actorOf(person), 'account.passkey-remove', person.id, { name: one.name })
    return { ok: true as const }
  })
}
