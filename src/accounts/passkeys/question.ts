import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { seal, unseal } from '#accounts/sealed-secret.ts'
import type { Transaction } from '#platform/db.ts'

/** A question put to a passkey is answered within this time. */
const VALID_MS = 10 * 60_000

/** `add`: make a key for an account; `show`: be the second factor of a session; `sign-in`: say who comes. `of`: the account, or the session. */
const Question = z.object({ purpose: z.enum(['add', 'show', 'sign-in']), of: z.string(), challenge: z.string(), until: z.number() })

export type Question = z.infer<typeof Question>
type Asked = Pick<Question, 'purpose' | 'of'>

/** A new question, and the sealed form in which the page carries it: nothing is stored before it is answered. */
export async function ask({ purpose, of }: Asked): Promise<{ challenge: string; sealed: string }> {
  const challenge = randomBytes(32).toString('base64url')
  return { challenge, sealed: await seal(JSON.stringify({ purpose, of, challenge, until: Date.now() + VALID_MS } satisfies Question)) }
}

/** The question a page carried back, if it is ours, was put for this purpose to this account or session, and still holds; else null. */
export async function questionOf(sealed: string, { purpose, of }: Asked): Promise<Question | null> {
  try {
    const question = Question.parse(JSON.parse(await unseal(sealed)))
    return question.purpose === purpose && question.of === of && question.until > Date.now() ? question : null
  } catch {
    return null
  }
}

/** Uses a question up: whether it was not answered before. An answer that somebody overheard opens nothing. */
export async function spend(tx: Transaction, { challenge, until }: Question): Promise<boolean> {
  await tx.spentChallenge.deleteMany({ where: { expiresAt: { lt: new Date() } } })
  const { count } = await tx.spentChallenge.createMany({ data: [{ challenge, expiresAt: new Date(until) }], skipDuplicates: true })
  return count > 0
}
