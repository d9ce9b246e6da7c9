import type { Actor } from '#accounts/actor.ts'
import { type AuditAction, recordAudit } from '#audit/record-audit.ts'
import type { Transaction } from '#platform/db.ts'
import type { Prisma } from '#platform/generated/client.ts'

/** Adds what happened to an account to the trail of every district it belongs to; of an account in none, outside all of them. */
export async function recordOnAccount(tx: Transaction, actor: Actor, action: AuditAction & `account.${string}`, userId: string, details: Prisma.InputJsonObject = {}): Promise<void> {
  const held = await tx.membership.findMany({ where: { userId }, select: { districtCode: true }, distinct: ['districtCode'], orderBy: { districtCode: 'asc' } })
  for (const districtCode of held.length > 0 ? held.map((one) => one.districtCode) : [null]) {
    await recordAudit(tx, actor, { action, entityType: 'user', entityId: userId, districtCode, details })
  }
}
