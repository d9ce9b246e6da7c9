import { statSync } from 'node:fs'
import { z } from 'zod'

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
  /** A folder of typefaces for documents in the official format. Said to be wrong at the start, not when the first one is asked for. */
  FONTS: z.string().refine((folder) => folder === '' || statSync(folder, { throwIfNoEntry: false })?.isDirectory()).optional(),
})

export type Env = z.infer<typeof Env>

let parsed: Env | undefined

/** The environment, parsed once. Throws one sentence naming every variable that is missing or malformed. */
export function env(): Env {
  parsed ??= parse()
  return parsed
}

function parse(): Env {
  const result = Env.safeParse(process.env)
  if (result.success) return result.data
  const names = [...new Set(result.error.issues.map((issue) => String(issue.path[0])))]
  throw new Error(`Environment incomplete: ${names.join(', ')} missing or malformed (see README, "Settings").`)
}
