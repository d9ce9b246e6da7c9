'use server'

import { redirect } from 'next/navigation'
import { acceptLink } from '#accounts/people/accept-link.ts'
import { attempt, shown } from '../../attempt.ts'
import { currentClient } from '../../current-client.ts'
import type { FormState } from '../../form-state.ts'
import { surroundings } from '../../staff-page.ts'

/** Open to whoever has the link, which is the whole point of it. */
export async function acceptAction(segment: string, token: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { t, to } = surroundings(segment)
  const outcome = await attempt(async () => acceptLink(token, { newPassword: String(form.get('newPassword') ?? ''), again: String(form.get('again') ?? '') }, await currentClient()))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.signIn(undefined, 'password-chosen'))
}
