import { type BetterAuthPlugin, betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'
import { db } from '#platform/db.ts'
import { env } from '#platform/env.ts'

/** A session ends after this long without a request … */
export const IDLE_SECONDS = 60 * 60
/** … and after this long whatever happens: a working day. */
export const LONGEST_SECONDS = 12 * 60 * 60

type Auth = ReturnType<typeof makeAuth>

const kept = globalThis as typeof globalThis & { huiyinAuth?: Auth }

/** Sessions and the cookies that carry them. Its own HTTP routes are not mounted: staff come in through our pages only. */
export function auth(): Auth {
  kept.huiyinAuth ??= makeAuth()
  return kept.huiyinAuth
}

function makeAuth() {
  const { AUTH_SECRET, SITE_ORIGIN, BASE_PATH } = env()
  return betterAuth({
    secret: AUTH_SECRET,
    baseURL: SITE_ORIGIN,
    database: prismaAdapter(db(), { provider: 'postgresql' }),
    session: { expiresIn: IDLE_SECONDS, updateAge: 60, cookieCache: { enabled: false } },
    advanced: {
      cookiePrefix: 'huiyin',
      // A session is shown to its owner with the whole address, not with its network's.
      ipAddress: { ipv6Subnet: 128 },
      useSecureCookies: SITE_ORIGIN.startsWith('https://'),
      defaultCookieAttributes: { path: BASE_PATH || '/', httpOnly: true, sameSite: 'lax' },
    },
    plugins: [sessions],
    // Guesses are limited where they are made, by account as well as by address: see session/guess.ts.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
}

/** Begins a session for an account that has shown who it is, by whatever way. For our own verbs: no request from outside reaches it. */
const beginSession = createAuthEndpoint.serverOnly({ method: 'POST', body: z.object({ userId: z.string() }) }, async (ctx) => {
  const user = await ctx.context.internalAdapter.findUserById(ctx.body.userId)
  if (!user) throw new Error(`no account ${ctx.body.userId}`)
  const session = await ctx.context.internalAdapter.createSession(user.id)
  await setSessionCookie(ctx, { session, user })
  return { sessionId: session.id }
})

const sessions = { id: 'huiyin-sessions', endpoints: { beginSession } } satisfies BetterAuthPlugin
