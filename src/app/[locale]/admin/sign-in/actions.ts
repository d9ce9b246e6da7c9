'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { type PasskeyInput, signInByPasskey } from '#accounts/passkeys/enter-by-passkey.ts'
import { signIn } from '#accounts/session/sign-in.ts'
import { signOut } from '#accounts/session/sign-out.ts'
import { attempt, shown } from '../attempt.ts'
import type { FormState } from '../form-state.ts'
import { currentEntrance } from '../require-actor.ts'
import { currentClient } from '../current-client.ts'
import { setCookies } from '../set-cookies.ts'
import { surroundings } from '../staff-page.ts'
import { safeNext } from '../staff-paths.ts'

/** Open to nobody in particular: makes a session out of a password. */
export async function signInAction(segment: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t } = surroundings(segment)
  const input = { email: String(form.get('email') ?? ''), password: String(form.get('password') ?? '') }

  const outcome = await attempt(async () => signIn(input, await currentClient()))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  await setCookies(outcome.cookies)
  redirect(safeNext(String(form.get('next') ?? ''), locale))
}

/** Open to nobody in particular: makes a session out of a passkey. */
export async function passkeySignInAction(segment: string, next: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t } = surroundings(segment)
  const outcome = await attempt(async () => signInByPasskey(Object.fromEntries(form) as PasskeyInput, await currentClient()))
  if (!outcome.ok) return shown(t, outcome.issues, new FormData())
  await setCookies(outcome.cookies)
  redirect(safeNext(next, locale))
}

export async function signOutAction(segment: string): Promise<void> {
  const { to } = surroundings(segment)
  const entrance = await currentEntrance()
  if (entrance) await setCookies(await signOut(entrance.person, new Headers(await headers())))
  redirect(to.signIn())
}
