import { hashPassword } from '#accounts/password/hash-password.ts'
import type { Transaction } from '#platform/db.ts'

/** Stores a password, and ends the account's sessions but the one it was set in. */
export async function setPassword(tx: Transaction, userId: string, password: string, keepSessionId?: string): Promise<void> {
  const id = `credential-${userId}`
  const hashed = await hashPassword(password)
  await tx.account.upsert({
    where: { id },
    create: { id, userId, accountId: userId, providerId: 'credential', password: hashed },
    update: { password: hashed },
  })
  await tx.session.deleteMany({ where: { userId, ...(keepSessionId && { id: { not: keepSessionId } }) } })
}
