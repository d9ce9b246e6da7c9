import { z } from 'zod'
import type { UserActor } from '#accounts/actor.ts'
import { checkPassword } from '#accounts/password/check-password.ts'
import { recordOnAccount } from '#accounts/record-on-account.ts'
import { type Client, beginSession } from '#accounts/session/begin-session.ts'
import { anyFrom, barredFor, guess, passwordOf } from '#accounts/session/guess.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { db } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'

export const SignInInput = z.object({ email: z.string().trim().max(200), password: z.string().max(1_000) })

export type SignInInput = z.input<typeof SignInInput>

/**
 * Checks a password and begins a session; answers the cookies that carry it. A wrong address and a wrong password are
 * refused in the same words and the same time. Nobody is signed in without an entry in the trail.
 */
export async function signIn(input: SignInInput, client: Client): Promise<Outcome<{ cookies: string[] }>> {
  const { email, password } = SignInInput.parse(input)
  const made = await guess([passwordOf(email), anyFrom(client.address)], () => checkPassword(email, password))
  if (made.was === 'barred') return refused(barredFor(made.minutes))
  if (made.was === 'wrong') {
    await recordWrong(email, client, made.locks)
    return refused({ field: null, key: 'bad_credentials' })
  }
  const { cookies } = await beginSession(made.answer, client)
  const user = await db().user.findUniqueOrThrow({ where: { id: made.answer }, select: { id: true, name: true } })
  await db().$transaction((tx) => recordOnAccount(tx, { kind: 'user', ...user, memberships: [] }, 'account.sign-in', user.id, { address: client.address }))
  return { ok: true, cookies }
}

/** What was typed for an unknown account is not kept: it may be a password in the wrong box. */
async function recordWrong(email: string, { address }: Client, locks: boolean): Promise<void> {
  await db().$transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { email: email.toLowerCase() }, select: { id: true, name: true } })
    if (!user) {
      return recordAudit(tx, { kind: 'system', name: 'unknown' }, { action: 'account.sign-in-failed', entityType: 'user', entityId: 'unknown', districtCode: null, details: { address } })
    }
    const actor: UserActor = { kind: 'user', ...user, memberships: [] }
    await recordOnAccount(tx, actor, 'account.sign-in-failed', user.id, { address })
    if (locks) await recordOnAccount(tx, actor, 'account.lock', user.id, { address })
  })
}
