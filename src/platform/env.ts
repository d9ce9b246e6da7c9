import { statSync } from 'node:fs'
import { z } from 'zod'

/** The government's single sign-on, by OpenID Connect: all of it, or none. */
const Oidc = z.object({
  issuer: z.url({ protocol: /^https?$/ }),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  /** As staff call it: 市政务统一身份认证. */
  name: z.string().min(1).max(40),
  /** Whether it always asks for two factors itself, or ours is asked for after it. */
  secondFactor: z.enum(['ours', 'provider']).default('ours'),
})

const Env = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** Signs sessions. Never defaulted: a portal started on a known secret is open to anyone. */
  AUTH_SECRET: z.string().min(32),
  /** Public origin without path, as residents type it: https://www.huli.gov.cn */
  SITE_ORIGIN: z.url({ protocol: /^https?$/ }).transform((origin) => origin.replace(/\/+$/, '')),
  /** Path of the host site the portal lives under, e.g. /health; empty at a root of its own. */
  BASE_PATH: z.string().regex(/^(\/[\w-]+)*$/).default(''),
  /** Set by `npm run demo` alone: its accounts, whose password is printed, sign in without a second factor. */
  DEMO_ACCOUNTS: z.literal('1').optional(),
  OIDC: Oidc.optional(),
  /** A folder of typefaces for documents in the official format. Said to be wrong at the start, not when the first one is asked for. */
  FONTS: z.string().refine((folder) => folder === '' || statSync(folder, { throwIfNoEntry: false })?.isDirectory()).optional(),
})

export type Env = z.infer<typeof Env>

/** All that a command on the database alone must know. */
const DatabaseEnv = Env.pick({ DATABASE_URL: true })

const kept = globalThis as typeof globalThis & { huiyinEnv?: Env }

/** The environment, parsed once. Throws one sentence naming every variable that is missing or malformed. */
export function env(): Env {
  kept.huiyinEnv ??= parse(Env)
  return kept.huiyinEnv
}

/** Where the database is. Throws as `env` does. */
export function databaseUrl(): string {
  return (kept.huiyinEnv ?? parse(DatabaseEnv)).DATABASE_URL
}

function parse<Shape extends z.ZodType>(shape: Shape): z.infer<Shape> {
  const result = shape.safeParse({ ...process.env, OIDC: oidcOf(process.env) })
  if (result.success) return result.data
  const names = [...new Set(result.error.issues.map(({ path }) => path.map(String).join('_').replaceAll(/([a-z])([A-Z])/g, '$1_$2').toUpperCase()))]
  throw new Error(`Environment incomplete: ${names.join(', ')} missing or malformed (see README, "Settings").`)
}

function oidcOf({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME, OIDC_SECOND_FACTOR }: NodeJS.ProcessEnv) {
  const given = { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET, name: OIDC_NAME, secondFactor: OIDC_SECOND_FACTOR }
  return Object.values(given).some(Boolean) ? given : undefined
}
