import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH, hashPassword, verifyPassword } from '#accounts/password.ts'
import { db } from '#platform/db.ts'
import { env } from '#platform/env.ts'

/** A session ends after this long without a request … */
export const IDLE_SECONDS = 60 * 60
/** … and after this long whatever happens: a working day. */
export const LONGEST_SECONDS = 12 * 60 * 60

type Auth = ReturnType<typeof makeAuth>

const kept = globalThis as typeof globalThis & { huiyinAuth?: Auth }

/** Sessions and passwords. Its own HTTP routes are not mounted: staff come in through our sign-in page only. */
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
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN_LENGTH,
      maxPasswordLength: PASSWORD_MAX_LENGTH,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: { expiresIn: IDLE_SECONDS, updateAge: 60, cookieCache: { enabled: false } },
    advanced: {
      cookiePrefix: 'huiyin',
      useSecureCookies: SITE_ORIGIN.startsWith('https://'),
      defaultCookieAttributes: { path: BASE_PATH || '/', httpOnly: true, sameSite: 'lax' },
    },
    // Attempts are limited where they are made, by account as well as by address: see sign-in-limit.ts.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
}
