import { z } from 'zod'
import type { UserActor } from '#accounts/actor.ts'
import { confirmPassword } from '#accounts/password/confirm-password.ts'
import { NewPassword, newPasswordIssues } from '#accounts/password/password-issues.ts'
import { setPassword } from '#accounts/password/set-password.ts'
import { recordOnAccount } from '#accounts/record-on-account.ts'
import { db } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'

const ChangePasswordInput = NewPassword.extend({ password: z.string().max(1_000) })

export type ChangePasswordInput = z.input<typeof ChangePasswordInput>

/** Gives the actor's account another password, for whoever knows the one it has, and ends every session but this one. */
export async function changePassword(actor: UserActor, sessionId: string, input: ChangePasswordInput): Promise<Outcome> {
  const { password, ...chosen } = ChangePasswordInput.parse(input)
  const person = await db().user.findUniqueOrThrow({ where: { id: actor.id }, select: { name: true, email: true } })
  const issues = newPasswordIssues(chosen, person)
  if (issues.length > 0) return refused(...issues)
  const confirmed = await confirmPassword(actor, password)
  if (!confirmed.ok) return confirmed
  if (chosen.newPassword === password) return refused({ field: 'newPassword', key: 'password_same' })
  return db().$transaction(async (tx) => {
    await setPassword(tx, actor.id, chosen.newPassword, sessionId)
    await recordOnAccount(tx, actor, 'account.password', actor.id)
    return { ok: true as const }
  })
}
