'use server'

import { redirect } from 'next/navigation'
import { decideFeedback, type DecideFeedbackInput } from '#desk/feedback/decide-feedback.ts'
import { attempt, shown, signedOut } from '../../attempt.ts'
import type { FormState } from '../../form-state.ts'
import { actorAt } from '../../require-actor.ts'
import { surroundings } from '../../staff-page.ts'

export async function decideAction(segment: string, district: string, feedbackId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.feedback(district))
  if (!actor) return signedOut(t, form)
  const asked = { feedbackId, decision: form.get('decision'), reply: form.get(`reply-${feedbackId}`) ?? '' }
  const outcome = await attempt(() => decideFeedback(actor, asked as DecideFeedbackInput))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.feedback(district, 'feedback-answered'))
}
