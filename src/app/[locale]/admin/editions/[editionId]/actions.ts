'use server'

import { redirect } from 'next/navigation'
import { discardDraft } from '#desk/discard-draft.ts'
import { publishDraft } from '#desk/publish-draft.ts'
import { returnDraft } from '#desk/return-draft.ts'
import { reviseText } from '#desk/text/revise-text.ts'
import { submitDraft } from '#desk/submit-draft.ts'
import { attempt, shown } from '../../attempt.ts'
import type { FormState } from '../../form-state.ts'
import { requireActor } from '../../require-actor.ts'
import { surroundings } from '../../staff-page.ts'

export async function reviseTextAction(segment: string, editionId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await requireActor(locale, to.text(editionId))
  const outcome = await attempt(() => reviseText(actor, { editionId, revision: revisionOf(form), text: String(form.get('text') ?? '') }))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.edition(editionId, 'revised'))
}

export async function submitAction(segment: string, editionId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await requireActor(locale, to.submit(editionId))
  const outcome = await attempt(() => submitDraft(actor, { editionId, revision: revisionOf(form), changeNote: String(form.get('changeNote') ?? ''), minor: form.has('minor') }))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.desk('submitted'))
}

export async function returnAction(segment: string, editionId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await requireActor(locale, to.return(editionId))
  const outcome = await attempt(() => returnDraft(actor, { editionId, revision: revisionOf(form), reason: String(form.get('reason') ?? '') }))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.desk('returned'))
}

export async function publishAction(segment: string, editionId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await requireActor(locale, to.publish(editionId))
  const outcome = await attempt(() => publishDraft(actor, { editionId, revision: revisionOf(form) }))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.edition(editionId, 'published'))
}

export async function discardAction(segment: string, editionId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await requireActor(locale, to.discard(editionId))
  const outcome = await attempt(() => discardDraft(actor, { editionId, revision: revisionOf(form) }))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.desk('discarded'))
}

/** The count of saves of the page the form was sent from. */
function revisionOf(form: FormData): number {
  return Number(form.get('revision'))
}
