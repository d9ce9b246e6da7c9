'use server'

import { redirect } from 'next/navigation'
import { addPasskey, type AddPasskeyInput } from '#accounts/passkeys/add-passkey.ts'
import { type PasskeyInput, showPasskey } from '#accounts/passkeys/enter-by-passkey.ts'
import { replaceRecoveryCodes, setUpSecondFactor } from '#accounts/second-factor/set-up-second-factor.ts'
import { showSecondFactor } from '#accounts/second-factor/show-second-factor.ts'
import { attempt, shown } from '../attempt.ts'
import type { FormState } from '../form-state.ts'
import { currentEntrance, requireEntrance } from '../require-actor.ts'
import { surroundings } from '../staff-page.ts'
import { safeNext } from '../staff-paths.ts'

/** Shows the second factor of a session that a password began. */
export async function showAction(segment: string, next: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const entrance = await currentEntrance()
  if (!entrance) redirect(to.signIn(next))
  const outcome = await attempt(() => showSecondFactor(entrance, String(form.get('secondFactor') ?? '')))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(safeNext(next, locale))
}

/** Confirms a phone; the answer shows the recovery codes. */
export async function setUpAction(segment: string, next: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { t, to } = surroundings(segment)
  const entrance = await currentEntrance()
  if (!entrance) redirect(to.signIn(next))
  const outcome = await attempt(() => setUpSecondFactor(entrance, { secondFactor: String(form.get('secondFactor') ?? ''), password: String(form.get('password') ?? '') }))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  return { issues: [], values: {}, told: outcome.codes }
}

/** Shows a passkey as the second factor of a session that a password began. */
export async function showPasskeyAction(segment: string, next: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const entrance = await currentEntrance()
  if (!entrance) redirect(to.signIn(next))
  const outcome = await attempt(() => showPasskey(entrance, Object.fromEntries(form) as PasskeyInput))
  if (!outcome.ok) return shown(t, outcome.issues, new FormData())
  redirect(safeNext(next, locale))
}

/** Takes a new passkey; the answer shows recovery codes where it is the first second factor. */
export async function addPasskeyAction(segment: string, next: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const entrance = await currentEntrance()
  if (!entrance) redirect(to.signIn(next))
  const outcome = await attempt(() => addPasskey(entrance, Object.fromEntries(form) as AddPasskeyInput))
  if (!outcome.ok) return shown(t, outcome.issues, named(form))
  if (outcome.codes.length === 0) redirect(safeNext(next, locale))
  return { issues: [], values: {}, told: outcome.codes }
}

/** What of the form was typed; a browser's answer is of no use a second time. */
function named(form: FormData): FormData {
  const typed = new FormData()
  typed.set('name', form.get('name') ?? '')
  return typed
}

export async function recoveryCodesAction(segment: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const entrance = await requireEntrance(locale, to.recoveryCodes())
  const outcome = await attempt(() => replaceRecoveryCodes(entrance, String(form.get('password') ?? '')))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  return { issues: [], values: {}, told: outcome.codes }
}
