import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { UserActor } from '#accounts/actor.ts'
import { type Entrance, findEntrance } from '#accounts/session/find-entrance.ts'
import type { Locale } from '#i18n/locales.ts'
import { type StaffPaths, staffPaths } from './staff-paths.ts'

/** The session behind this request, however far it has come, or null. Looked up once per request. */
export const currentEntrance = cache(async (): Promise<Entrance | null> => findEntrance(new Headers(await headers())))

/** The member of staff behind this request, or null. */
export async function currentActor(): Promise<UserActor | null> {
  return (await currentEntrance())?.actor ?? null
}

/** The session behind this request, let in; anybody else is sent to sign in, or to the second factor, and from there on to `next`. */
export async function requireEntrance(locale: Locale, next?: string): Promise<Entrance & { actor: UserActor }> {
  const to = staffPaths(locale)
  const entrance = await currentEntrance()
  if (!entrance) redirect(to.signIn(next))
  const { actor } = entrance
  if (!actor) redirect(doorstep(to, entrance, next))
  return { ...entrance, actor }
}

/** Where a session that is not let in yet goes on. */
export function doorstep(to: StaffPaths, { step }: Entrance, next?: string): string {
  return step === 'show' ? to.secondFactor(next) : to.setUp(next)
}

/** The member of staff behind this request; anybody else is sent to sign in. */
export async function requireActor(locale: Locale, next?: string): Promise<UserActor> {
  return (await requireEntrance(locale, next)).actor
}

/**
 * The member of staff who sent a form, for actions. Null when their session ended while its page stood open with scripts on: being led away
 * would lose what they typed. Without scripts they are sent to sign in.
 */
export async function actorAt(locale: Locale, next: string): Promise<UserActor | null> {
  const actor = await currentActor()
  if (actor || (await headers()).has('next-action')) return actor
  return requireActor(locale, next)
}
