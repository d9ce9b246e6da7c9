import { auth } from '#accounts/auth.ts'
import { db } from '#platform/db.ts'

/** Where a request comes from. */
export type Client = { address: string; browser: string | null }

/** Begins a session for an account that has shown who it is; answers the cookies that carry it. */
export async function beginSession(userId: string, { address, browser }: Client): Promise<{ cookies: string[]; sessionId: string }> {
  const headers = new Headers({ 'x-forwarded-for': address })
  if (browser) headers.set('user-agent', browser)
  await db().session.deleteMany({ where: { expiresAt: { lt: new Date() } } })
  const begun = await auth().api.beginSession({ body: { userId }, headers, returnHeaders: true })
  return { cookies: begun.headers.getSetCookie(), sessionId: begun.response.sessionId }
}
