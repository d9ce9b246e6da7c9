'use server'

import { redirect } from 'next/navigation'
import { checkPage } from '#desk/upkeep/check-page.ts'
import { attempt, shown, signedOut } from '../../attempt.ts'
import type { FormState } from '../../form-state.ts'
import { actorAt } from '../../require-actor.ts'
import { surroundings } from '../../staff-page.ts'

export async function checkPageAction(segment: string, district: string, editionId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.upkeep(district))
  if (!actor) return signedOut(t, form)
  const outcome = await attempt(() => checkPage(actor, { editionId }))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.upkeep(district, 'page-checked'))
}
