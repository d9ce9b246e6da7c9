import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { beginAdministering, personOf } from '#accounts/people/administer.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { db } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'

const DeactivateInput = z.object({ districtCode: z.string(), userId: z.string(), reason: z.string().trim().max(300) })

/**
 * Closes an account at once, its sessions and link with it; what its person did stays on record under the name. Refused for
 * accounts others administer too: take the roles here away instead.
 */
export async function deactivate(actor: Actor, input: z.input<typeof DeactivateInput>): Promise<Outcome> {
  const { districtCode, userId, reason } = DeactivateInput.parse(input)
  return db().$transaction(async (tx) => {
    await beginAdministering(tx, actor, districtCode)
    const person = await personOf(tx, actor, districtCode, userId)
    if (actor.kind === 'user' && actor.id === userId) return refused({ field: null, key: 'not_yourself' })
    if (person.elsewhere) return refused({ field: null, key: 'held_elsewhere' })
    if (person.deactivatedAt) return refused({ field: null, key: 'account_deactivated' })
    if (!reason) return refused({ field: 'reason', key: 'reason_required' })
    await tx.user.update({ where: { id: userId }, data: { deactivatedAt: new Date() } })
    await tx.session.deleteMany({ where: { userId } })
    await tx.accountLink.deleteMany({ where: { userId } })
    await recordAudit(tx, actor, { action: 'account.deactivate', entityType: 'user', entityId: userId, districtCode, details: { name: person.name, reason } })
    return { ok: true as const }
  })
}

/** Opens a closed account again, with the roles and the ways in it had. */
export async function reactivate(actor: Actor, { districtCode, userId }: { districtCode: string; userId: string }): Promise<Outcome> {
  return db().$transaction(async (tx) => {
    await beginAdministering(tx, actor, districtCode)
    const person = await personOf(tx, actor, districtCode, userId)
    if (person.elsewhere) return refused({ field: null, key: 'held_elsewhere' })
    if (!person.deactivatedAt) return { ok: true as const }
    await tx.user.update({ where: { id: userId }, data: { deactivatedAt: null } })
    await recordAudit(tx, actor, { action: 'account.reactivate', entityType: 'user', entityId: userId, districtCode, details: { name: person.name } })
    return { ok: true as const }
  })
}
