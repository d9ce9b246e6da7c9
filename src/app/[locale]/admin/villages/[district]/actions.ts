'use server'

import { redirect } from 'next/navigation'
import { setCare, type SetCareInput } from '#desk/register/villages/set-care.ts'
import { withdrawCare } from '#desk/register/villages/withdraw-care.ts'
import { attempt, shown, signedOut } from '../../attempt.ts'
import type { FormState } from '../../form-state.ts'
import { actorAt } from '../../require-actor.ts'
import { surroundings } from '../../staff-page.ts'

type Place = { districtCode: string; slug: string; code: string }

export async function setCareAction(segment: string, { districtCode, slug, code }: Place, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.village(slug, code))
  if (!actor) return signedOut(t, form)
  const outcome = await attempt(() => setCare(actor, { ...(Object.fromEntries(form) as unknown as SetCareInput), districtCode, code }))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.village(slug, code, 'facility-saved'))
}

export async function withdrawCareAction(segment: string, { slug, code }: Place, careId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.village(slug, code))
  if (!actor) return signedOut(t, form)
  const outcome = await attempt(() => withdrawCare(actor, careId))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.village(slug, code, 'facility-saved'))
}
