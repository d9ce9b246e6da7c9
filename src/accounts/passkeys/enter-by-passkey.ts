import { z } from 'zod'
import { Answer, actorOf } from '#accounts/passkeys/add-passkey.ts'
import { checkPasskey, findPasskey } from '#accounts/passkeys/check-passkey.ts'
import { questionOf } from '#accounts/passkeys/question.ts'
import { recordOnAccount } from '#accounts/record-on-account.ts'
import { recordWrong } from '#accounts/second-factor/show-second-factor.ts'
import { type Client, beginSession } from '#accounts/session/begin-session.ts'
import type { Entrance } from '#accounts/session/find-entrance.ts'
import { anyFrom, barredFor, codeOf, guess } from '#accounts/session/guess.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { db } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'

export const PasskeyInput = z.object({ answer: Answer, question: z.string().max(2_000) })
export type PasskeyInput = z.input<typeof PasskeyInput>

const wrong = () => refused({ field: null, key: 'passkey_wrong' })

/** Lets a session in that a password began, for a key of the same account. */
export async function showPasskey({ sessionId, person, step }: Entrance, input: PasskeyInput): Promise<Outcome> {
  if (step !== 'show') return refused({ field: null, key: 'forbidden' })
  const { answer, question: sealed } = PasskeyInput.parse(input)
  const made = await guess([codeOf(person.id)], async () => {
    const [question, passkey] = [await questionOf(sealed, { purpose: 'show', of: sessionId }), await findPasskey(answer)]
    return question && passkey?.user.id === person.id && (await checkPasskey(passkey, answer, question)) ? passkey : null
  })
  if (made.was === 'barred') return refused(barredFor(made.minutes))
  if (made.was === 'wrong') {
    await recordWrong({ sessionId, person }, made.locks)
    return wrong()
  }
  return db().$transaction(async (tx) => {
    await tx.session.update({ where: { id: sessionId }, data: { secondFactorAt: new Date() } })
    await recordOnAccount(tx, actorOf(person), 'account.second-factor-shown', person.id, { name: made.answer.name })
    return { ok: true as const }
  })
}

/** Signs in whoever a key says has come. It was unlocked by PIN, finger or face, so it counts as two factors (GB/T 22239—2019, 8.1.4.1 d: one is cryptographic). */
export async function signInByPasskey(input: PasskeyInput, client: Client): Promise<Outcome<{ cookies: string[] }>> {
  const { answer, question: sealed } = PasskeyInput.parse(input)
  const passkey = await findPasskey(answer)
  const made = await guess([anyFrom(client.address)], async () => {
    const question = await questionOf(sealed, { purpose: 'sign-in', of: 'anybody' })
    return question && passkey && (await checkPasskey(passkey, answer, question)) ? passkey : null
  })
  if (made.was === 'barred') return refused(barredFor(made.minutes))
  if (made.was === 'wrong') {
    const [actor, details] = [{ kind: 'system', name: 'unknown' } as const, { address: client.address }]
    await db().$transaction((tx) => passkey
      ? recordOnAccount(tx, actorOf(passkey.user), 'account.sign-in-failed', passkey.user.id, { ...details, name: passkey.name })
      : recordAudit(tx, actor, { action: 'account.sign-in-failed', entityType: 'user', entityId: 'unknown', districtCode: null, details }))
    return wrong()
  }
  const { user, name } = made.answer
  const { cookies, sessionId } = await beginSession(user.id, client)
  await db().$transaction(async (tx) => {
    await tx.session.update({ where: { id: sessionId }, data: { secondFactorAt: new Date() } })
    await recordOnAccount(tx, actorOf(user), 'account.sign-in', user.id, { address: client.address, name })
  })
  return { ok: true, cookies }
}
