import { setPassword } from '#accounts/password/set-password.ts'
import { codeOf, forget, passwordOf } from '#accounts/session/guess.ts'
import type { Transaction } from '#platform/db.ts'

/**
 * Makes a new password the one way into an account: whatever else let in is worthless, the old password, the phone, passkeys, recovery codes, the person
 * of a single sign-on, sessions. A lock is lifted: whoever gets here was helped by an administrator.
 */
export async function openAnew(tx: Transaction, { id, email }: { id: string; email: string }, password: string): Promise<void> {
  await setPassword(tx, id, password)
  await tx.totp.deleteMany({ where: { userId: id } })
  await tx.passkey.deleteMany({ where: { userId: id } })
  await tx.recoveryCode.deleteMany({ where: { userId: id } })
  await tx.account.deleteMany({ where: { userId: id, providerId: { not: 'credential' } } })
  await forget(tx, [passwordOf(email), codeOf(id)])
}
