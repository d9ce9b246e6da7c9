import { z } from 'zod'
import type { UserActor } from '#accounts/actor.ts'
import { recordOnAccount } from '#accounts/record-on-account.ts'
import { renewRecoveryCodes } from '#accounts/second-factor/recovery-codes.ts'
import { seal, unseal } from '#accounts/sealed-secret.ts'
import { newSecret, periodOf } from '#accounts/second-factor/totp.ts'
import { confirmSelf } from '#accounts/session/confirm-self.ts'
import type { Entrance } from '#accounts/session/find-entrance.ts'
import { barredFor, codeOf, guess } from '#accounts/session/guess.ts'
import { db } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'

export const SetUpInput = z.object({ secondFactor: z.string().max(100), password: z.string().max(1_000).default('') })

/** The secret a phone is to be given: the same until it is confirmed, so that a page loaded again shows what was scanned. */
export async function offeredSecret(userId: string): Promise<string> {
  await db().totp.upsert({ where: { userId }, create: { userId }, update: {} })
  await db().totp.updateMany({ where: { userId, offered: null }, data: { offered: await seal(newSecret()) } })
  const { offered } = await db().totp.findUniqueOrThrow({ where: { userId }, select: { offered: true } })
  return unseal(offered!)
}

/**
 * Takes the phone that was given the offered secret, shown by one code of it; answers recovery codes, told this once. In the place of
 * another phone, or chosen freely, whoever it is shows so once more. Every other session ends.
 */
export async function setUpSecondFactor(entrance: Entrance, input: z.input<typeof SetUpInput>): Promise<Outcome<{ codes: string[] }>> {
  const { sessionId, person, step } = entrance
  const { secondFactor, password } = SetUpInput.parse(input)
  const actor: UserActor = { kind: 'user', id: person.id, name: person.name, memberships: [] }
  if (step === 'show') return refused({ field: null, key: 'forbidden' })
  if (step === 'in') {
    const confirmed = await confirmSelf(entrance, password)
    if (!confirmed.ok) return confirmed
  }
  const secret = await offeredSecret(person.id)
  const made = await guess([codeOf(person.id)], async () => periodOf(secret, secondFactor.replaceAll(/\s/g, ''), new Date(), 0))
  if (made.was === 'barred') return refused(barredFor(made.minutes))
  if (made.was === 'wrong') return refused({ field: 'secondFactor', key: 'second_factor_wrong' })
  const sealed = await seal(secret)
  return db().$transaction(async (tx) => {
    const at = new Date()
    await tx.totp.update({ where: { userId: person.id }, data: { secret: sealed, offered: null, lastPeriod: made.answer, confirmedAt: at } })
    const codes = await renewRecoveryCodes(tx, person.id)
    await tx.session.update({ where: { id: sessionId }, data: { secondFactorAt: at } })
    await tx.session.deleteMany({ where: { userId: person.id, id: { not: sessionId } } })
    await recordOnAccount(tx, actor, 'account.second-factor', person.id)
    return { ok: true as const, codes }
  })
}

/** New recovery codes for whoever shows once more who they are; the old ones are worthless. */
export async function replaceRecoveryCodes(entrance: Entrance & { actor: UserActor }, password: string): Promise<Outcome<{ codes: string[] }>> {
  const { actor } = entrance
  const confirmed = await confirmSelf(entrance, password)
  if (!confirmed.ok) return confirmed
  return db().$transaction(async (tx) => {
    const codes = await renewRecoveryCodes(tx, actor.id)
    await recordOnAccount(tx, actor, 'account.recovery-codes', actor.id)
    return { ok: true as const, codes }
  })
}
