'use server'

import { redirect } from 'next/navigation'
import { changeRoles } from '#accounts/people/change-roles.ts'
import { deactivate, reactivate } from '#accounts/people/deactivate.ts'
import { invite } from '#accounts/people/invite.ts'
import { renewLink } from '#accounts/people/renew-link.ts'
import { basePath } from '#config/paths.ts'
import { env } from '#platform/env.ts'
import { attempt, shown, signedOut } from '../attempt.ts'
import type { FormState } from '../form-state.ts'
import { actorAt } from '../require-actor.ts'
import { surroundings } from '../staff-page.ts'
import type { StaffPaths } from '../staff-paths.ts'
import { rolesIn } from './role-choices.tsx'

type Place = { districtCode: string; slug: string }
type Somebody = Place & { userId: string }

export async function inviteAction(segment: string, { districtCode, slug }: Place, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.people(slug))
  if (!actor) return signedOut(t, form)
  const outcome = await attempt(() => invite(actor, { districtCode, email: String(form.get('email') ?? ''), name: String(form.get('name') ?? ''), roles: rolesIn(form) }))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  if (!outcome.token) redirect(to.people(slug, 'account-added'))
  return told(to, outcome.token)
}

export async function renewLinkAction(segment: string, { districtCode, slug, userId }: Somebody, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.people(slug))
  if (!actor) return signedOut(t, form)
  const outcome = await attempt(() => renewLink(actor, { districtCode, userId }))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  return told(to, outcome.token)
}

export async function changeRolesAction(segment: string, { districtCode, slug, userId }: Somebody, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.people(slug))
  if (!actor) return signedOut(t, form)
  const outcome = await attempt(() => changeRoles(actor, { districtCode, userId, roles: rolesIn(form) }))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.people(slug, 'roles-changed'))
}

export async function deactivateAction(segment: string, { districtCode, slug, userId }: Somebody, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.people(slug))
  if (!actor) return signedOut(t, form)
  const outcome = await attempt(() => deactivate(actor, { districtCode, userId, reason: String(form.get('reason') ?? '') }))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.people(slug, 'account-deactivated'))
}

export async function reactivateAction(segment: string, { districtCode, slug, userId }: Somebody, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.people(slug))
  if (!actor) return signedOut(t, form)
  const outcome = await attempt(() => reactivate(actor, { districtCode, userId }))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.people(slug, 'account-reactivated'))
}

/** The whole address, as it is handed over. */
function told(to: StaffPaths, token: string): FormState {
  return { issues: [], values: {}, told: [env().SITE_ORIGIN + basePath() + to.link(token)] }
}
