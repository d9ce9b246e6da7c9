import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { findActor } from '#accounts/find-actor.ts'
import type { UserActor } from '#accounts/actor.ts'
import type { Locale } from '#i18n/locales.ts'
import { staffPaths } from './staff-paths.ts'

/** The member of staff behind this request, or null. Looked up once per request. */
export const currentActor = cache(async (): Promise<UserActor | null> => findActor(new Headers(await headers())))

/** The member of staff behind this request; anybody else is sent to sign in and, from there, on to `next`. */
export async function requireActor(locale: Locale, next?: string): Promise<UserActor> {
  const actor = await currentActor()
  if (!actor) redirect(staffPaths(locale).signIn(next))
  return actor
}
