import { z } from 'zod'
import { NewPassword, newPasswordIssues } from '#accounts/password/password-issues.ts'
import { setPassword } from '#accounts/password/set-password.ts'
import { findLink, takeLink } from '#accounts/people/link.ts'
import { recordOnAccount } from '#accounts/record-on-account.ts'
import { db } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'

/**
 * Chooses a password by a link. Whatever else let in before is worthless from then on: password, phone, recovery codes, the person of a single sign-on, sessions.
 * The link works once.
 */
export async function acceptLink(token: string, input: z.input<typeof NewPassword>): Promise<Outcome> {
  const chosen = NewPassword.parse(input)
  const person = await findLink(token)
  if (!person) return refused({ field: null, key: 'link_over' })
  const issues = newPasswordIssues(chosen, person)
  if (issues.length > 0) return refused(...issues)
  return db().$transaction(async (tx) => {
    if (!(await takeLink(tx, token))) return refused({ field: null, key: 'link_over' })
    await setPassword(tx, person.id, chosen.newPassword)
    await tx.totp.deleteMany({ where: { userId: person.id } })
    await tx.account.deleteMany({ where: { userId: person.id, providerId: { not: 'credential' } } })
    await tx.recoveryCode.deleteMany({ where: { userId: person.id } })
    await recordOnAccount(tx, { kind: 'user', id: person.id, name: person.name, memberships: [] }, 'account.accept', person.id)
    return { ok: true as const }
  })
}
