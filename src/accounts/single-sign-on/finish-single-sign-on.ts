import { authorizationCodeGrant, fetchUserInfo } from 'openid-client'
import { errandOf } from '#accounts/single-sign-on/begin-single-sign-on.ts'
import { enterByClaims } from '#accounts/single-sign-on/enter-by-claims.ts'
import { provider } from '#accounts/single-sign-on/provider.ts'
import type { Client } from '#accounts/session/begin-session.ts'
import { type Outcome, refused } from '#platform/errors.ts'

type Answer = { address: URL; kept: string | undefined }

/**
 * Ends a way to the provider and back: exchanges the code for what the provider says of the person, and lets that account in. An
 * answer to another browser's question, an old one or a forged one is refused like one in which the provider declined.
 */
export async function finishSingleSignOn({ address, kept }: Answer, client: Client): Promise<Outcome<{ cookies: string[]; next: string }>> {
  const errand = await errandOf(kept)
  if (!errand) return refused({ field: null, key: 'single_sign_on_failed' })
  const claims = await claimsOf(address, errand)
  if (!claims) return refused({ field: null, key: 'single_sign_on_failed' })
  const entered = await enterByClaims(claims, client)
  return entered.ok ? { ok: true, cookies: entered.cookies, next: errand.next } : entered
}

/** The address stands in the ID token or is told on asking, as the provider likes (OpenID Connect Core, 5.4). */
async function claimsOf(address: URL, { state, nonce, verifier }: { state: string; nonce: string; verifier: string }) {
  try {
    const known = await provider()
    const tokens = await authorizationCodeGrant(known, address, { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true })
    const claims = tokens.claims()!
    return known.serverMetadata().userinfo_endpoint ? { ...(await fetchUserInfo(known, tokens.access_token, claims.sub)), ...claims } : claims
  } catch (error) {
    console.error('single sign-on', error instanceof Error ? error.message : error)
    return null
  }
}
