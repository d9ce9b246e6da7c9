import { type RegistrationResponseJSON, generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server'
import { z } from 'zod'
import type { UserActor } from '#accounts/actor.ts'
import { ask, questionOf, spend } from '#accounts/passkeys/question.ts'
import { relyingParty } from '#accounts/passkeys/relying-party.ts'
import { recordOnAccount } from '#accounts/record-on-account.ts'
import { recoveryCodesLeft, renewRecoveryCodes } from '#accounts/second-factor/recovery-codes.ts'
import { confirmSelf } from '#accounts/session/confirm-self.ts'
import type { Entrance } from '#accounts/session/find-entrance.ts'
import { db } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'

/** What a browser answers; its shape is checked where it is verified. */
export const Answer = z.string().max(20_000).transform((text, context) => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    context.addIssue({ code: 'custom', message: 'no JSON' })
    return z.NEVER
  }
})

export const AddPasskeyInput = z.object({ answer: Answer, question: z.string().max(2_000), name: z.string().trim().max(60), password: z.string().max(1_000).default('') })
export type AddPasskeyInput = z.input<typeof AddPasskeyInput>

/** What a browser is to make a passkey from, and the question it answers. User verification is always asked for: the key is then two factors in itself. */
export async function offerPasskey({ person }: Pick<Entrance, 'person'>, site: string) {
  const { challenge, sealed } = await ask({ purpose: 'add', of: person.id })
  const held = await db().passkey.findMany({ where: { userId: person.id }, select: { id: true, transports: true } })
  const options = await generateRegistrationOptions({
    rpName: site, rpID: relyingParty().id, userID: new TextEncoder().encode(person.id), userName: person.email, userDisplayName: person.name,
    challenge: Buffer.from(challenge, 'base64url'), attestationType: 'none', excludeCredentials: held,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return { options, question: sealed }
}

/**
 * Puts a passkey beside the password. On the doorstep it is the second factor somebody must have; later it takes the password too. The first
 * second factor of an account comes with recovery codes, told this once. Every other session ends.
 */
export async function addPasskey(entrance: Entrance, input: AddPasskeyInput): Promise<Outcome<{ codes: string[] }>> {
  const { sessionId, person, step } = entrance
  const { answer, question: sealed, name, password } = AddPasskeyInput.parse(input)
  if (step === 'show') return refused({ field: null, key: 'forbidden' })
  if (name === '') return refused({ field: 'name', key: 'passkey_unnamed' })
  const question = await questionOf(sealed, { purpose: 'add', of: person.id })
  const made = question && (await verified(answer as RegistrationResponseJSON, question.challenge))
  if (!question || !made) return refused({ field: null, key: 'passkey_wrong' })
  if (step === 'in') {
    const confirmed = await confirmSelf(entrance, password)
    if (!confirmed.ok) return confirmed
  }
  const first = !entrance.secondFactor.has || (await recoveryCodesLeft(person.id)) === 0
  return db().$transaction(async (tx) => {
    if (!(await spend(tx, question))) return refused({ field: null, key: 'passkey_wrong' })
    const { count } = await tx.passkey.createMany({ data: [{ ...made, userId: person.id, name }], skipDuplicates: true })
    if (count === 0) return refused({ field: null, key: 'passkey_known' })
    const codes = first ? await renewRecoveryCodes(tx, person.id) : []
    await tx.session.update({ where: { id: sessionId }, data: { secondFactorAt: new Date() } })
    await tx.session.deleteMany({ where: { userId: person.id, id: { not: sessionId } } })
    await recordOnAccount(tx, actorOf(person), 'account.passkey-add', person.id, { name })
    return { ok: true as const, codes }
  })
}

async function verified(response: RegistrationResponseJSON, expectedChallenge: string) {
  const { id, origin } = relyingParty()
  try {
    const { verified: right, registrationInfo } = await verifyRegistrationResponse({ response, expectedChallenge, expectedOrigin: origin, expectedRPID: id, requireUserVerification: true })
    if (!right) return null
    const { credential, credentialBackedUp: synced } = registrationInfo
    return { id: credential.id, publicKey: Uint8Array.from(credential.publicKey), counter: credential.counter, transports: (credential.transports ?? []).filter((one) => typeof one === 'string'), synced }
  } catch {
    return null
  }
}

export function actorOf({ id, name }: { id: string; name: string }): UserActor {
  return { kind: 'user', id, name, memberships: [] }
}
