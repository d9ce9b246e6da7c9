import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type Membership } from '#accounts/actor.ts'
import { verifyPassword } from '#accounts/password/hash-password.ts'
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from '#accounts/password/password-issues.ts'
import { openAnew } from '#accounts/people/open-anew.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { db, type Transaction } from '#platform/db.ts'
import { Role } from '#platform/generated/enums.ts'

export const CreateUserInput = z.object({
  email: z.email().max(200).transform((email) => email.toLowerCase()),
  name: z.string().trim().min(1).max(60),
  password: z.string().min(PASSWORD_MIN_LENGTH).max(PASSWORD_MAX_LENGTH),
  memberships: z.array(z.object({ districtCode: z.string(), role: z.enum(Role) })),
})

export type CreateUserInput = z.input<typeof CreateUserInput>
type Account = z.output<typeof CreateUserInput>

/** Accounts are made by whoever runs the installation, from its terminal; no page leads here. */
const INSTALLATION = { kind: 'system', name: 'accounts' } as const

/**
 * Makes an account be as described, found by its e-mail: name, password and memberships. A changed password
 * opens the account anew, also for the last administrator who lost the phone. Nothing is written, and nothing put on record, when all is so already.
 */
export async function createUser(input: CreateUserInput): Promise<{ userId: string; status: 'created' | 'changed' | 'unchanged' }> {
  const account = CreateUserInput.parse(input)
  return db().$transaction(async (tx) => {
    const known = await tx.user.findUnique({
      where: { email: account.email },
      select: { id: true, name: true, deactivatedAt: true, memberships: { select: { districtCode: true, role: true } }, accounts: { where: { providerId: 'credential' }, select: { password: true } } },
    })
    const stored = known?.accounts[0]?.password
    const samePassword = !!stored && (await verifyPassword(stored, account.password))
    if (known && !known.deactivatedAt && samePassword && known.name === account.name && spelled(known.memberships) === spelled(account.memberships)) {
      return { userId: known.id, status: 'unchanged' as const }
    }
    const userId = known?.id ?? randomUUID()
    await write(tx, userId, account)
    if (!samePassword) await openAnew(tx, { id: userId, email: account.email }, account.password)
    const touched = new Set([...(known?.memberships ?? []), ...account.memberships].map(({ districtCode }) => districtCode))
    for (const districtCode of touched) {
      await recordAudit(tx, INSTALLATION, {
        action: known ? 'account.change' : 'account.create', entityType: 'user', entityId: userId, districtCode,
        details: { name: account.name, roles: account.memberships.filter((held) => held.districtCode === districtCode).map(({ role }) => role) },
      })
    }
    return { userId, status: known ? ('changed' as const) : ('created' as const) }
  }, { timeout: 15_000 })
}

async function write(tx: Transaction, id: string, { email, name, memberships }: Account): Promise<void> {
  await tx.user.upsert({ where: { id }, create: { id, email, name, emailVerified: true }, update: { name, deactivatedAt: null } })
  await tx.membership.deleteMany({ where: { userId: id } })
  await tx.membership.createMany({ data: memberships.map((held) => ({ userId: id, ...held })), skipDuplicates: true })
}

function spelled(memberships: Membership[]): string {
  return memberships.map(({ districtCode, role }) => `${districtCode}/${role}`).toSorted().join()
}
