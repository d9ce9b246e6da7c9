import type { UserActor } from '#accounts/actor.ts'
import { recordOnAccount } from '#accounts/record-on-account.ts'
import { useRecoveryCode } from '#accounts/second-factor/recovery-codes.ts'
import { unseal } from '#accounts/sealed-secret.ts'
import { periodOf } from '#accounts/second-factor/totp.ts'
import type { Entrance } from '#accounts/session/find-entrance.ts'
import { barredFor, codeOf, guess } from '#accounts/session/guess.ts'
import { type AuditAction } from '#audit/record-audit.ts'
import { db } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'

type Shown = Extract<AuditAction, 'account.second-factor-shown' | 'account.recovery-code-used'>

/** Lets a session in that a password began, for a code of the phone or a recovery code; each is taken once. */
export async function showSecondFactor({ sessionId, person, step }: Entrance, typed: string): Promise<Outcome> {
  if (step !== 'show') return refused({ field: null, key: 'forbidden' })
  const actor: UserActor = { kind: 'user', id: person.id, name: person.name, memberships: [] }
  const code = typed.slice(0, 100).replaceAll(/\s/g, '')
  const made = await guess([codeOf(person.id)], () => (/^\d{6}$/.test(code) ? useCode(person.id, code) : useRecovery(person.id, code)))
  if (made.was === 'barred') return refused(barredFor(made.minutes))
  if (made.was === 'wrong') {
    await recordWrong({ sessionId, person }, made.locks)
    return refused({ field: 'secondFactor', key: 'second_factor_wrong' })
  }
  return db().$transaction(async (tx) => {
    await tx.session.update({ where: { id: sessionId }, data: { secondFactorAt: new Date() } })
    await recordOnAccount(tx, actor, made.answer, person.id)
    return { ok: true as const }
  })
}

/** Puts a wrong second factor on record; the one that locks the account ends the session it was tried in. */
export async function recordWrong({ sessionId, person }: Pick<Entrance, 'sessionId' | 'person'>, locks: boolean): Promise<void> {
  const actor: UserActor = { kind: 'user', id: person.id, name: person.name, memberships: [] }
  await db().$transaction(async (tx) => {
    await recordOnAccount(tx, actor, 'account.second-factor-failed', person.id)
    if (!locks) return
    await tx.session.deleteMany({ where: { id: sessionId } })
    await recordOnAccount(tx, actor, 'account.lock', person.id)
  })
}

/** Two browsers with one code: the database lets one have it. */
async function useCode(userId: string, code: string): Promise<Shown | null> {
  const held = await db().totp.findUnique({ where: { userId }, select: { secret: true, lastPeriod: true } })
  const period = held?.secret ? periodOf(await unseal(held.secret), code, new Date(), held.lastPeriod) : null
  if (period === null) return null
  const { count } = await db().totp.updateMany({ where: { userId, lastPeriod: { lt: period } }, data: { lastPeriod: period } })
  return count > 0 ? 'account.second-factor-shown' : null
}

async function useRecovery(userId: string, code: string): Promise<Shown | null> {
  return (await useRecoveryCode(db(), userId, code)) ? 'account.recovery-code-used' : null
}
