'use server'

import { redirect } from 'next/navigation'
import { type ChangePasswordInput, changePassword } from '#accounts/password/change-password.ts'
import { removePasskey, renamePasskey } from '#accounts/passkeys/own-passkeys.ts'
import { endOtherSessions, endSession } from '#accounts/session/own-sessions.ts'
import { attempt, shown } from '../attempt.ts'
import type { FormState } from '../form-state.ts'
import { requireEntrance } from '../require-actor.ts'
import { surroundings } from '../staff-page.ts'

export async function changePasswordAction(segment: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const { actor, sessionId } = await requireEntrance(locale, to.account())
  const outcome = await attempt(() => changePassword(actor, sessionId, Object.fromEntries(form) as ChangePasswordInput))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.account('password-changed'))
}

/** Ends the session the pressed button names, or every other one. */
export async function endSessionsAction(segment: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const { actor, sessionId } = await requireEntrance(locale, to.account())
  const named = String(form.get('session') ?? '')
  const outcome = await attempt(async () => {
    if (named) await endSession(actor, named)
    else await endOtherSessions(actor, sessionId)
    return { ok: true as const }
  })
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.account('sessions-ended'))
}

export async function renamePasskeyAction(segment: string, id: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const entrance = await requireEntrance(locale, to.account())
  const outcome = await attempt(() => renamePasskey(entrance, id, String(form.get(`name-${id}`) ?? '')))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.account('passkey-saved'))
}

export async function removePasskeyAction(segment: string, id: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const entrance = await requireEntrance(locale, to.account())
  const outcome = await attempt(() => removePasskey(entrance, id, String(form.get(`password-${id}`) ?? '')))
  if (!outcome.ok) return shown(t, outcome.issues.map((issue) => ({ ...issue, field: issue.field && `${issue.field}-${id}` })), new FormData())
  redirect(to.account('passkey-removed'))
}
