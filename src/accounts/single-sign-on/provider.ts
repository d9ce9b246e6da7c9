import { type Configuration, allowInsecureRequests, discovery } from 'openid-client'
import { env } from '#platform/env.ts'

let found: Promise<Configuration> | undefined

/** What the bureau calls its single sign-on; null where there is none. */
export function providerName(): string | null {
  const { OIDC } = env()
  return OIDC?.name ?? null
}

/** The provider as it describes itself (OpenID Connect Discovery), asked once it is needed and again after it failed. */
export function provider(): Promise<Configuration> {
  const { OIDC } = env()
  if (!OIDC) throw new Error('no single sign-on is configured')
  found ??= discovery(new URL(OIDC.issuer), OIDC.clientId, OIDC.clientSecret, undefined, {
    timeout: 10,
    // An issuer without TLS is one inside the government's own network, and written down so by whoever runs the portal.
    execute: OIDC.issuer.startsWith('http://') ? [allowInsecureRequests] : [],
  }).catch((error: unknown) => {
    found = undefined
    throw error
  })
  return found
}
