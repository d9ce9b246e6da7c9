import { type AuthenticationResponseJSON, generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server'
import { z } from 'zod'
import { ask, type Question, spend } from '#accounts/passkeys/question.ts'
import { relyingParty } from '#accounts/passkeys/relying-party.ts'
import { db } from '#platform/db.ts'

/** What a browser is to ask its keys, and the question they answer: those of one account, or whichever knows this site. */
export async function askPasskey(purpose: 'show' | 'sign-in', of: string, userId?: string) {
  const { challenge, sealed } = await ask({ purpose, of })
  const held = userId === undefined ? [] : await db().passkey.findMany({ where: { userId }, select: { id: true, transports: true } })
  const options = await generateAuthenticationOptions({ rpID: relyingParty().id, challenge: Buffer.from(challenge, 'base64url'), allowCredentials: held, userVerification: 'required' })
  return { options, question: sealed }
}

export type HeldPasskey = { id: string; name: string; user: { id: string; name: string } }

/** The key an answer is from, while its account is open; null when we hold none such. */
export async function findPasskey(answer: unknown): Promise<HeldPasskey | null> {
  const { data } = z.object({ id: z.string().max(1_400) }).safeParse(answer)
  return data ? db().passkey.findFirst({ where: { id: data.id, user: { deactivatedAt: null } }, select: { id: true, name: true, user: { select: { id: true, name: true } } } }) : null
}

/**
 * Whether an answer is that key's to this question: signed, for this site and origin, by somebody the key knows, once, and with a counter
 * that went on. A counter that did not may be a copied key (WebAuthn 3, 6.1.1), so it opens nothing.
 */
export async function checkPasskey({ id }: HeldPasskey, answer: unknown, question: Question): Promise<boolean> {
  const held = await db().passkey.findUnique({ where: { id } })
  if (!held) return false
  const counter = await counterOf(answer as AuthenticationResponseJSON, question.challenge, { id, publicKey: Uint8Array.from(held.publicKey), counter: Number(held.counter) })
  if (counter === null || !(await spend(db(), question))) return false
  // Only where the counter is still the one that was looked at: of two copies shown at once, one is behind.
  const { count } = await db().passkey.updateMany({ where: { id, counter: held.counter }, data: { counter, lastUsedAt: new Date() } })
  return count > 0
}

async function counterOf(response: AuthenticationResponseJSON, expectedChallenge: string, credential: { id: string; publicKey: Uint8Array<ArrayBuffer>; counter: number }): Promise<number | null> {
  const { id, origin } = relyingParty()
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({ response, expectedChallenge, expectedOrigin: origin, expectedRPID: id, credential, requireUserVerification: true })
    return verified ? authenticationInfo.newCounter : null
  } catch {
    return null
  }
}
