import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { beginAdministering } from '#accounts/people/administer.ts'
import { makeLink } from '#accounts/people/link.ts'
import { roleConflicts } from '#accounts/people/role-conflicts.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { db, type Transaction } from '#platform/db.ts'
import { type Issue, type Outcome, refused } from '#platform/errors.ts'
import { Role } from '#platform/generated/enums.ts'

const InviteInput = z.object({
  districtCode: z.string(),
  email: z.string().trim().max(200).transform((email) => email.toLowerCase()),
  name: z.string().trim().max(60),
  roles: z.array(z.enum(Role)),
})

/**
 * Makes an account with roles in a district, and the link its person chooses a password by. Somebody who has an account already,
 * in another district, gets the roles and keeps the account: then there is no link, and `token` is null.
 */
export async function invite(actor: Actor, input: z.input<typeof InviteInput>): Promise<Outcome<{ userId: string; token: string | null }>> {
  const { districtCode, email, name, roles } = InviteInput.parse(input)
  return db().$transaction(async (tx) => {
    await beginAdministering(tx, actor, districtCode)
    const issues = inviteIssues(email, name, roles)
    if (issues.length > 0) return refused(...issues)
    const known = await tx.user.findUnique({ where: { email }, select: { id: true, name: true, deactivatedAt: true, memberships: { where: { districtCode } }, accounts: { select: { id: true }, take: 1 }, link: { select: { userId: true } } } })
    if (known?.deactivatedAt) return refused({ field: 'email', key: 'account_deactivated' })
    if (known && known.memberships.length > 0) return refused({ field: 'email', key: 'account_known' })
    // A link that another district gave would open what this one gives.
    if (known && (known.accounts.length === 0 || known.link)) return refused({ field: 'email', key: 'link_open_elsewhere' })
    const userId = known?.id ?? (await makeAccount(tx, email, name))
    await tx.membership.createMany({ data: roles.map((role) => ({ userId, districtCode, role })) })
    const token = known ? null : await makeLink(tx, userId)
    await recordAudit(tx, actor, { action: 'account.invite', entityType: 'user', entityId: userId, districtCode, details: { name: known?.name ?? name, roles } })
    return { ok: true as const, userId, token }
  })
}

async function makeAccount(tx: Transaction, email: string, name: string): Promise<string> {
  const { id } = await tx.user.create({ data: { id: randomUUID(), email, name, emailVerified: false }, select: { id: true } })
  return id
}

function inviteIssues(email: string, name: string, roles: Role[]): Issue[] {
  return [
    ...(z.email().safeParse(email).success ? [] : [{ field: 'email', key: 'email_unreadable' }]),
    ...(name ? [] : [{ field: 'name', key: 'person_unnamed' }]),
    ...(roles.length > 0 ? roleConflicts(roles) : [{ field: 'roles', key: 'role_required' }]),
  ]
}
