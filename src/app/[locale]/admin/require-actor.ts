import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { UserActor } from '#accounts/actor.ts'
import { type Entrance, findEntrance } from '#accounts/session/find-entrance.ts'
import type { Locale } from '#i18n/locales.ts'
import { staffPaths } from './staff-paths.ts'

/** The session behind this request, or null. Looked up once per request. */
export const currentEntrance = cache(async (): Promise<Entrance | null> => findEntrance(new Headers(await headers())))

/** The member of staff behind this request, or null. */
export async function currentActor(): Promise<UserActor | null> {
  return (await currentEntrance())?.actor ?? null
}

/** The session behind this request; anybody without one is sent to sign in and, from there, on to `next`. */
export async function requireEntrance(locale: Locale, next?: string): Promise<Entrance> {
  const entrance = await currentEntrance()
  if (!entrance) redirect(staffPaths(locale).signIn(next))
  return entrance
}

/** The member of staff behind this request; anybody else is sent to sign in. */
export async function requireActor(locale: Locale, next?: string): Promise<UserActor> {
  return (await requireEntrance(locale, next)).actor
}
