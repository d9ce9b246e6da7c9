'use server'

import { redirect } from 'next/navigation'
import { approveService, defineService, type DefineServiceInput } from '#desk/register/define-service.ts'
import { attempt, shown, signedOut } from '../../../attempt.ts'
import type { FormState } from '../../../form-state.ts'
import { actorAt } from '../../../require-actor.ts'
import { surroundings } from '../../../staff-page.ts'

type Place = { district: { code: string; slug: string }; code: string }

export async function defineAction(segment: string, { district, code }: Place, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.service(district.slug, code))
  if (!actor) return signedOut(t, form)
  const outcome = await attempt(() => defineService(actor, { ...(Object.fromEntries(form) as DefineServiceInput), districtCode: district.code, code }))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.services(district.slug, 'service-saved'))
}

export async function approveAction(segment: string, { district, code }: Place, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.service(district.slug, code))
  if (!actor) return signedOut(t, form)
  const outcome = await attempt(() => approveService(actor, { districtCode: district.code, code, revision: Number(form.get('revision')) }))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.services(district.slug, 'service-approved'))
}
