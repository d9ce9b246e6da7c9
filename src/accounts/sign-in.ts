import { APIError } from 'better-auth/api'
import { z } from 'zod'
import type { UserActor } from '#accounts/actor.ts'
import { auth } from '#accounts/auth.ts'
import { countAttempt, forgiveAttempt } from '#accounts/sign-in-limit.ts'
import { type AuditAction, recordAudit } from '#audit/record-audit.ts'
import { db } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'

export const SignInInput = z.object({ email: z.string().trim().max(200), password: z.string().max(1_000) })

export type SignInInput = z.input<typeof SignInInput>

/** Where an attempt comes from. */
export type Client = { address: string; browser: string | null }

/**
 * Checks a password and begins a session; answers the cookies that carry it. A wrong address and a wrong password are
 * refused in the same words and the same time. Nobody is signed in without an entry in the trail.
 */
export async function signIn(input: SignInInput, client: Client): Promise<Outcome<{ cookies: string[] }>> {
  const { email, password } = SignInInput.parse(input)
  const attempt = { email, address: client.address }
  if (!(await countAttempt(attempt))) return refused({ field: null, key: 'too_many_attempts' })
  const cookies = await begin(email, password, client)
  if (!cookies) {
    await record('account.sign-in-failed', email, client)
    return refused({ field: null, key: 'bad_credentials' })
  }
  await record('account.sign-in', email, client)
  await forgiveAttempt(attempt)
  await db().session.deleteMany({ where: { expiresAt: { lt: new Date() } } })
  return { ok: true, cookies }
}

async function begin(email: string, password: string, { address, browser }: Client): Promise<string[] | null> {
  const headers = new Headers({ 'x-forwarded-for': address })
  if (browser) headers.set('user-agent', browser)
  try {
    const answer = await auth().api.signInEmail({ body: { email, password }, headers, returnHeaders: true })
    return answer.headers.getSetCookie()
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return null
    throw error
  }
}

/** One entry in the trail of every district the account belongs to; one outside all of them for an unknown account. */
async function record(action: AuditAction, email: string, { address }: Client): Promise<void> {
  await db().$transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { email: email.toLowerCase() }, select: { id: true, name: true, memberships: true } })
    // What was typed for an unknown account is not kept: it may be a password in the wrong box.
    const actor: UserActor = { kind: 'user', id: user?.id ?? '', name: user?.name ?? '', memberships: [] }
    const districts = [...new Set((user?.memberships ?? []).map(({ districtCode }) => districtCode))]
    for (const districtCode of districts.length > 0 ? districts : [null]) {
      await recordAudit(tx, user ? actor : { kind: 'system', name: 'unknown' }, {
        action, entityType: 'user', entityId: user?.id ?? 'unknown', districtCode, details: { address },
      })
    }
  })
}
