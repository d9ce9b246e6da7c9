'use server'

import { redirect } from 'next/navigation'
import { replaceRecoveryCodes, setUpSecondFactor } from '#accounts/second-factor/set-up-second-factor.ts'
import { showSecondFactor } from '#accounts/second-factor/show-second-factor.ts'
import { attempt, shown } from '../attempt.ts'
import type { FormState } from '../form-state.ts'
import { currentEntrance, requireActor } from '../require-actor.ts'
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

export async function recoveryCodesAction(segment: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await requireActor(locale, to.recoveryCodes())
  const outcome = await attempt(() => replaceRecoveryCodes(actor, String(form.get('password') ?? '')))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  return { issues: [], values: {}, told: outcome.codes }
}
