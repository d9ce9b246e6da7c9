import type { Actor } from '#accounts/actor.ts'
import { beginAdministering, personOf } from '#accounts/people/administer.ts'
import { makeLink } from '#accounts/people/link.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { db } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'

/**
 * A new link for somebody who lost the first one, the password or the phone. What lets in now goes on doing so until the link is
 * used. Refused for accounts others administer too: the link would open what they gave.
 */
export async function renewLink(actor: Actor, { districtCode, userId }: { districtCode: string; userId: string }): Promise<Outcome<{ token: string }>> {
  return db().$transaction(async (tx) => {
    await beginAdministering(tx, actor, districtCode)
    const person = await personOf(tx, actor, districtCode, userId)
    if (actor.kind === 'user' && actor.id === userId) return refused({ field: null, key: 'not_yourself' })
    if (person.elsewhere) return refused({ field: null, key: 'held_elsewhere' })
    if (person.deactivatedAt) return refused({ field: null, key: 'account_deactivated' })
    const token = await makeLink(tx, userId)
    await recordAudit(tx, actor, { action: 'account.link', entityType: 'user', entityId: userId, districtCode, details: { name: person.name } })
    return { ok: true as const, token }
  })
}
