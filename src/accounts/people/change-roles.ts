import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { beginAdministering, personOf } from '#accounts/people/administer.ts'
import { roleConflicts } from '#accounts/people/role-conflicts.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { db } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'
import { Role } from '#platform/generated/enums.ts'

const ChangeRolesInput = z.object({ districtCode: z.string(), userId: z.string(), roles: z.array(z.enum(Role)) })

/** Gives somebody these roles in the district and no other, from their next request on; without any they are of the district no more. Nobody changes their own. */
export async function changeRoles(actor: Actor, input: z.input<typeof ChangeRolesInput>): Promise<Outcome> {
  const { districtCode, userId, roles } = ChangeRolesInput.parse(input)
  return db().$transaction(async (tx) => {
    await beginAdministering(tx, actor, districtCode)
    const person = await personOf(tx, actor, districtCode, userId)
    if (actor.kind === 'user' && actor.id === userId) return refused({ field: null, key: 'not_yourself' })
    const conflicts = roleConflicts(roles)
    if (conflicts.length > 0) return refused(...conflicts)
    await tx.membership.deleteMany({ where: { userId, districtCode } })
    await tx.membership.createMany({ data: roles.map((role) => ({ userId, districtCode, role })) })
    await recordAudit(tx, actor, { action: 'account.roles', entityType: 'user', entityId: userId, districtCode, details: { name: person.name, before: person.roles, roles } })
    return { ok: true as const }
  })
}
