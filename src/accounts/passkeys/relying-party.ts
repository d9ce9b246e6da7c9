import { env } from '#platform/env.ts'

/** Whom a passkey is made for: the host residents and staff type, and the one origin an answer may come from (WebAuthn 3, 5.1.3 and 13.4.9). */
export function relyingParty(): { id: string; origin: string } {
  const { hostname, origin } = new URL(env().SITE_ORIGIN)
  return { id: hostname, origin }
}
