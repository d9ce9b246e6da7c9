import { buildAuthorizationUrl, calculatePKCECodeChallenge, randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client'
import { z } from 'zod'
import { seal, unseal } from '#accounts/sealed-secret.ts'
import { provider } from '#accounts/single-sign-on/provider.ts'

/** A way to the provider and back takes no longer than this. */
export const ERRAND_SECONDS = 10 * 60

/** What the browser that set out must bring back: nobody else can finish the errand, and nothing is stored. */
const Errand = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), next: z.string(), until: z.number() })

export type Errand = z.infer<typeof Errand>

/** Where to send a browser that wants in by single sign-on, and what it keeps in a cookie meanwhile. */
export async function beginSingleSignOn(callback: string, next: string): Promise<{ address: URL; kept: string }> {
  const errand: Errand = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), next, until: Date.now() + ERRAND_SECONDS * 1000 }
  const address = buildAuthorizationUrl(await provider(), {
    redirect_uri: callback, scope: 'openid email profile', state: errand.state, nonce: errand.nonce,
    code_challenge: await calculatePKCECodeChallenge(errand.verifier), code_challenge_method: 'S256',
  })
  return { address, kept: await seal(JSON.stringify(errand)) }
}

/** The errand a cookie tells of; null when it is none of ours or too old. */
export async function errandOf(kept: string | undefined): Promise<Errand | null> {
  try {
    const errand = Errand.parse(JSON.parse(await unseal(kept ?? '')))
    return errand.until > Date.now() ? errand : null
  } catch {
    return null
  }
}
