import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { UserActor } from '#accounts/actor.ts'
import { recordOnAccount } from '#accounts/record-on-account.ts'
import { type Client, beginSession } from '#accounts/session/begin-session.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { db, type Transaction } from '#platform/db.ts'
import { env } from '#platform/env.ts'
import { type Outcome, refused } from '#platform/errors.ts'

/** What an ID token says of a person (OpenID Connect Core, 5.1 and 2; RFC 8176 for how they showed who they are). */
const Claims = z.object({ sub: z.string().min(1), email: z.string().optional(), email_verified: z.boolean().optional().catch(undefined), amr: z.array(z.string()).optional().catch(undefined) })

const BY_PROVIDER = 'oidc'

type Held = { id: string; name: string }

/**
 * Lets in the account the provider's person is bound to. The first time it is the one with their address, if the provider vouches for
 * the address; from then on their `sub`, whatever their address becomes. Nobody gets an account by coming: administrators invite.
 */
export async function enterByClaims(received: object, client: Client): Promise<Outcome<{ cookies: string[] }>> {
  const claims = Claims.parse(received)
  const user = await db().$transaction(async (tx) => {
    const known = (await boundTo(tx, claims.sub)) ?? (await bindByAddress(tx, claims))
    if (!known) await recordAudit(tx, { kind: 'system', name: 'unknown' }, { action: 'account.sign-in-failed', entityType: 'user', entityId: 'unknown', districtCode: null, details: { address: client.address } })
    return known
  })
  if (!user) return refused({ field: null, key: 'single_sign_on_unknown' })
  const { cookies, sessionId } = await beginSession(user.id, client)
  await db().$transaction(async (tx) => {
    if (vouchesForTwo(claims.amr)) await tx.session.update({ where: { id: sessionId }, data: { secondFactorAt: new Date() } })
    await recordOnAccount(tx, actorOf(user), 'account.single-sign-on', user.id, { address: client.address })
  })
  return { ok: true, cookies }
}

const open = { deactivatedAt: null }

async function boundTo(tx: Transaction, sub: string): Promise<Held | null> {
  const account = await tx.account.findFirst({ where: { providerId: BY_PROVIDER, accountId: sub, user: open }, select: { user: { select: { id: true, name: true } } } })
  return account?.user ?? null
}

/** An account bound to another person of the provider's stays so: an address may have passed on to a successor. */
async function bindByAddress(tx: Transaction, { sub, email, email_verified }: z.output<typeof Claims>): Promise<Held | null> {
  if (!email || email_verified !== true) return null
  if (await tx.account.count({ where: { providerId: BY_PROVIDER, accountId: sub } })) return null
  const user = await tx.user.findFirst({ where: { email: email.toLowerCase(), ...open, accounts: { none: { providerId: BY_PROVIDER } } }, select: { id: true, name: true } })
  if (!user) return null
  await tx.account.create({ data: { id: randomUUID(), userId: user.id, accountId: sub, providerId: BY_PROVIDER } })
  await recordOnAccount(tx, actorOf(user), 'account.bind', user.id)
  return user
}

/** Whether the provider asked for two factors: it says so (`mfa`), or the bureau says it always does. */
function vouchesForTwo(amr: string[] = []): boolean {
  return amr.includes('mfa') || env().OIDC?.secondFactor === 'provider'
}

function actorOf({ id, name }: Held): UserActor {
  return { kind: 'user', id, name, memberships: [] }
}
