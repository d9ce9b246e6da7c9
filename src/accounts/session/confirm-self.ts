import { confirmPassword } from '#accounts/password/confirm-password.ts'
import type { Entrance } from '#accounts/session/find-entrance.ts'
import { db } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'

/** Whoever has no password has just shown who they are when their session is no older. */
const FRESH_MS = 10 * 60_000

/** Asks once more who it is, before what keeps an account is changed: by the password, or, of an account that has none, by having signed in just now. */
export async function confirmSelf({ sessionId, person, hasPassword }: Pick<Entrance, 'sessionId' | 'person' | 'hasPassword'>, password: string): Promise<Outcome> {
  if (hasPassword) return confirmPassword({ kind: 'user', id: person.id, name: person.name, memberships: [] }, password)
  const fresh = await db().session.count({ where: { id: sessionId, userId: person.id, createdAt: { gt: new Date(Date.now() - FRESH_MS) } } })
  return fresh > 0 ? { ok: true } : refused({ field: null, key: 'sign_in_again' })
}
