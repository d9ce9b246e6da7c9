'use server'

import { redirect } from 'next/navigation'
import { stateExtent, type StateExtentInput } from '#desk/register/state-extent.ts'
import { attempt, shown, signedOut } from '../../../attempt.ts'
import type { FormState } from '../../../form-state.ts'
import { actorAt } from '../../../require-actor.ts'
import { surroundings } from '../../../staff-page.ts'

export async function extentAction(segment: string, { code, slug }: { code: string; slug: string }, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.extent(slug))
  if (!actor) return signedOut(t, form)
  const outcome = await attempt(() => stateExtent(actor, { ...(Object.fromEntries(form) as StateExtentInput), districtCode: code }))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.places(slug, 'extent-saved'))
}
