import { refresh } from 'next/cache'
import { ZodError } from 'zod'
import type { Translate } from '#i18n/translate.ts'
import { ForbiddenError, type Issue, NotFoundError, type Outcome, refused } from '#platform/errors.ts'
import type { FormState } from './form-state.ts'
import { issueWords } from './issue-words.ts'

/** Calls a verb; what it throws for a wrong reader or a meddled form becomes a refusal the form can show. */
export async function attempt<Answered extends Outcome>(verb: () => Promise<Answered>): Promise<Answered | ReturnType<typeof refused>> {
  try {
    return await verb()
  } catch (error) {
    if (error instanceof NotFoundError) return refused({ field: null, key: 'not_found' })
    if (error instanceof ForbiddenError) return refused({ field: null, key: 'forbidden' })
    if (error instanceof ZodError) return refused(...error.issues.map(misfit))
    throw error
  }
}

/** What was not chosen, where a form asks for more than one choice. */
const UNCHOSEN: Record<string, string> = { method: 'method_required', kind: 'event_kind_required', status: 'switch_required', mode: 'mode_required' }

/** Words that are too long say so at their field, and so does a choice that was not made; nothing else that does not fit comes out of our own forms. */
function misfit(issue: ZodError['issues'][number]): Issue {
  const [field] = issue.path
  const tooLong = issue.code === 'too_big' && issue.origin === 'string' && typeof field === 'string'
  if (issue.code === 'invalid_value' && typeof field === 'string') return { field, key: UNCHOSEN[field] ?? 'choose_one' }
  return tooLong ? { field, key: 'words_too_long', values: { most: Number(issue.maximum) } } : { field: null, key: 'malformed' }
}

/** What a form says whose sender is signed in no more: nothing was done, and all they typed stays where it is. */
export function signedOut(t: Translate, form: FormData): NonNullable<FormState> {
  return shown(t, [{ field: null, key: 'signed_out' }], form)
}

const SECRET: ReadonlySet<string> = new Set(['password', 'newPassword', 'again', 'secondFactor'])

/** Refusals of who did not see what stands now. */
const STALE: ReadonlySet<string> = new Set(['record_stale', 'hours_not_seen', 'table_stale'])

/**
 * A refusal in words, with the form as it was typed. Passwords and files are never sent back. Where what stands is not what the form showed, the page around it is
 * made anew, so that it shows, and sends back, what stands now: with JavaScript too, under what was typed.
 */
export function shown(t: Translate, issues: Issue[], form: FormData): NonNullable<FormState> {
  const typed = [...form].filter(([name, value]) => typeof value === 'string' && !SECRET.has(name) && !name.startsWith('$'))
  const stale = issues.some(({ key }) => STALE.has(key))
  if (stale) refresh()
  return {
    ...(stale && { stale: t('admin.nowStands') }),
    issues: issues.map(({ field, key, line, values }) => {
      const words = issueWords(t, key, values)
      return { field, words: line === undefined ? words : t('admin.onLine', { line, words }) }
    }),
    values: Object.fromEntries(typed) as Record<string, string>,
  }
}
