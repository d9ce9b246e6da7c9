import { createHash, randomBytes } from 'node:crypto'
import { type Transaction, db } from '#platform/db.ts'

/** Long enough to be handed over across a weekend. */
const VALID_HOURS = 72

/**
 * Makes the link a person chooses a password by, and every earlier one of theirs worthless. Answers its token, which is told this
 * once and kept as a hash.
 */
export async function makeLink(tx: Transaction, userId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await tx.accountLink.deleteMany({ where: { userId } })
  await tx.accountLink.create({ data: { userId, tokenHash: hashOf(token), expiresAt: new Date(Date.now() + VALID_HOURS * 3_600_000) } })
  return token
}

/** Whose link this is while it holds; null for one that is used, replaced, too old or was never made. */
export async function findLink(token: string): Promise<{ id: string; name: string; email: string } | null> {
  const link = await db().accountLink.findUnique({ where: { tokenHash: hashOf(token), expiresAt: { gt: new Date() }, user: { deactivatedAt: null } }, select: { user: { select: { id: true, name: true, email: true } } } })
  return link?.user ?? null
}

/** Uses a link up; false when somebody else just did. */
export async function takeLink(tx: Transaction, token: string): Promise<boolean> {
  const { count } = await tx.accountLink.deleteMany({ where: { tokenHash: hashOf(token), expiresAt: { gt: new Date() }, user: { deactivatedAt: null } } })
  return count > 0
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
