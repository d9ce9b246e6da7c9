import type { UserActor } from '#accounts/actor.ts'
import { checkPassword } from '#accounts/password/check-password.ts'
import { recordOnAccount } from '#accounts/record-on-account.ts'
import { barredFor, guess, passwordOf } from '#accounts/session/guess.ts'
import { db } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'

/** Asks whoever is signed in for the password once more, before what keeps the account is changed. Wrong ones lock as at signing in. */
export async function confirmPassword(actor: UserActor, password: string): Promise<Outcome> {
  const { email } = await db().user.findUniqueOrThrow({ where: { id: actor.id }, select: { email: true } })
  const made = await guess([passwordOf(email)], () => checkPassword(email, password))
  if (made.was === 'right') return { ok: true }
  if (made.was === 'barred') return refused(barredFor(made.minutes))
  if (made.locks) await db().$transaction((tx) => recordOnAccount(tx, actor, 'account.lock', actor.id))
  return refused({ field: 'password', key: 'password_wrong' })
}
