import { hashPassword, isOutdated, verifyPassword } from '#accounts/password/hash-password.ts'
import { db } from '#platform/db.ts'

let decoy: Promise<string> | undefined

/**
 * Whose password this is, by e-mail: the account's id, or null. An unknown address takes as long as a known one. A right
 * password whose hash is of older parameters is hashed anew.
 */
export async function checkPassword(email: string, password: string): Promise<string | null> {
  const held = await db().account.findFirst({
    where: { providerId: 'credential', password: { not: null }, user: { email: email.toLowerCase(), deactivatedAt: null } }, select: { id: true, userId: true, password: true },
  })
  decoy ??= hashPassword('nobody has this password')
  const stored = held?.password ?? (await decoy)
  const right = await verifyPassword(stored, password)
  if (!held || !right) return null
  // Only where it is still the hash that was checked: a password changed meanwhile stays changed.
  if (isOutdated(stored)) await db().account.updateMany({ where: { id: held.id, password: stored }, data: { password: await hashPassword(password) } })
  return held.userId
}
