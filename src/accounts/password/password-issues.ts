import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import { pinyin } from 'pinyin-pro'
import { z } from 'zod'
import type { Issue } from '#platform/errors.ts'

/** Shortest password taken: length counts for more than odd characters (NIST SP 800-63B, 3.1.1.2). */
export const PASSWORD_MIN_LENGTH = 12
export const PASSWORD_MAX_LENGTH = 128

/** Guesses an attacker with lists of leaked passwords must need at least, as a power of ten. */
const LEAST_GUESSES_LOG10 = 10

/** A password chosen on a form, typed twice. */
export const NewPassword = z.object({ newPassword: z.string().max(1_000), again: z.string().max(1_000) })

type Person = { name: string; email: string }

let estimator: ZxcvbnFactory | undefined

/** Why what was typed twice may not be the password; empty when it may. */
export function newPasswordIssues({ newPassword, again }: z.output<typeof NewPassword>, person: Person): Issue[] {
  const issues = passwordIssues(newPassword, person)
  return newPassword === again ? issues : [...issues, { field: 'again', key: 'password_differs' }]
}

/**
 * Why a password may not be chosen; empty when it may. Checked, without a network, against 49,000 leaked passwords and what is
 * made of them (turned letters, years and digits added, keyboard rows, repeats), and against the person's own name and address.
 *
 * @example
 * passwordIssues('password1234', { name: '张三', email: 'zs@huli.example' }) //=> [{ field: 'newPassword', key: 'password_guessable' }]
 */
export function passwordIssues(password: string, person: Person): Issue[] {
  const key = firstReason(password, person)
  return key ? [{ field: 'newPassword', key }] : []
}

function firstReason(password: string, person: Person): string | null {
  if ([...password].length < PASSWORD_MIN_LENGTH) return 'password_short'
  if (password.length > PASSWORD_MAX_LENGTH) return 'password_long'
  const own = wordsOf(person)
  if (own.some((word) => password.toLowerCase().includes(word))) return 'password_names_you'
  estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
  return estimator.check(password, own).guessesLog10 < LEAST_GUESSES_LOG10 ? 'password_guessable' : null
}

/** What others know of a person: the name, also in pinyin, and the address before its @. Short ones are in too many words. */
function wordsOf({ name, email }: Person): string[] {
  const spelled = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive' }).join('')
  const least = (word: string) => /\p{Script=Han}/u.test(word) ? word.length >= 2 : word.length >= 4
  return [name, spelled, email.split('@')[0] ?? ''].map((word) => word.toLowerCase().replaceAll(/\s+/g, '')).filter(least)
}
