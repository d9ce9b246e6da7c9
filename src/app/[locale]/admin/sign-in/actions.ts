'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { signIn } from '#accounts/sign-in.ts'
import { signOut } from '#accounts/sign-out.ts'
import { attempt, shown } from '../attempt.ts'
import type { FormState } from '../form-state.ts'
import { currentActor } from '../require-actor.ts'
import { setCookies } from '../set-cookies.ts'
import { surroundings } from '../staff-page.ts'
import { safeNext } from '../staff-paths.ts'

/** The one action open to nobody in particular: it makes a session out of a password. */
export async function signInAction(segment: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t } = surroundings(segment)
  const received = await headers()
  // The last address is the one our own front saw; those before it are what the client claims.
  const address = received.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown'
  const input = { email: String(form.get('email') ?? ''), password: String(form.get('password') ?? '') }

  const outcome = await attempt(() => signIn(input, { address, browser: received.get('user-agent') }))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  await setCookies(outcome.cookies)
  redirect(safeNext(String(form.get('next') ?? ''), locale))
}

export async function signOutAction(segment: string): Promise<void> {
  const { to } = surroundings(segment)
  const actor = await currentActor()
  if (actor) await setCookies(await signOut(actor, new Headers(await headers())))
  redirect(to.signIn())
}
