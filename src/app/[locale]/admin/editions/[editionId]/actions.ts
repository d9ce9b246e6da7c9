'use server'

import { redirect } from 'next/navigation'
import { discardDraft } from '#desk/discard-draft.ts'
import { requestEnding, type RequestEndingInput } from '#desk/endings/request-ending.ts'
import { settleRequest } from '#desk/endings/settle-request.ts'
import { withdrawDocument } from '#desk/endings/withdraw-document.ts'
import { passDraft } from '#desk/pass-draft.ts'
import { publishDraft } from '#desk/publish-draft.ts'
import { cancelRelease } from '#desk/releases/cancel-release.ts'
import { planRelease } from '#desk/releases/plan-release.ts'
import { remarkSentence } from '#desk/remark-sentence.ts'
import { returnDraft } from '#desk/return-draft.ts'
import { settleRemark } from '#desk/settle-remark.ts'
import { saveText } from '#desk/keeping/save-or-keep.ts'
import { submitDraft } from '#desk/submit-draft.ts'
import { attempt, shown, signedOut } from '../../attempt.ts'
import type { FormState } from '../../form-state.ts'
import { actorAt } from '../../require-actor.ts'
import { surroundings } from '../../staff-page.ts'
import { movedOn } from './keeping/moved-on.ts'

export async function reviseTextAction(segment: string, editionId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.text(editionId))
  if (!actor) return signedOut(t, form)
  const keptId = String(form.get('keptId') ?? '')
  const outcome = await attempt(() => saveText(actor, { keptId, editionId, revision: revisionOf(form) }, String(form.get('text') ?? '')))
  if (!outcome.ok && movedOn(outcome.issues)) redirect(to.mergeDraft(editionId, keptId, 'moved-on'))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.edition(editionId, 'revised'))
}

export async function submitAction(segment: string, editionId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.submit(editionId))
  if (!actor) return signedOut(t, form)
  const outcome = await attempt(() => submitDraft(actor, { editionId, revision: revisionOf(form), changeNote: String(form.get('changeNote') ?? ''), minor: form.has('minor') }))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.desk('submitted'))
}

export async function returnAction(segment: string, editionId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.return(editionId))
  if (!actor) return signedOut(t, form)
  const outcome = await attempt(() => returnDraft(actor, { editionId, revision: revisionOf(form), reason: String(form.get('reason') ?? '') }))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.desk('returned'))
}

export async function passAction(segment: string, editionId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.pass(editionId))
  if (!actor) return signedOut(t, form)
  const outcome = await attempt(() => passDraft(actor, { editionId, revision: revisionOf(form), reason: String(form.get('reason') ?? '') }))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.desk('passed'))
}

export async function remarkAction(segment: string, editionId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.remark(editionId))
  if (!actor) return signedOut(t, form)
  const [quote, words] = ['quote', 'words'].map((name) => String(form.get(name) ?? '')) as [string, string]
  const outcome = await attempt(() => remarkSentence(actor, { editionId, revision: revisionOf(form), quote, words }))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.edition(editionId, 'remarked'))
}

export async function settleRemarkAction(segment: string, editionId: string, remarkId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.edition(editionId))
  if (!actor) return signedOut(t, form)
  const outcome = await attempt(() => settleRemark(actor, { editionId, revision: revisionOf(form), remarkId }))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(`${to.edition(editionId, 'saved')}#remarks`)
}

export async function publishAction(segment: string, editionId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.publish(editionId))
  if (!actor) return signedOut(t, form)
  const outcome = await attempt(() => publishDraft(actor, { editionId, revision: revisionOf(form), emergency: String(form.get('emergency') ?? '') }))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.edition(editionId, 'published'))
}

export async function releaseAction(segment: string, editionId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.release(editionId))
  if (!actor) return signedOut(t, form)
  const step = { editionId, revision: revisionOf(form) }
  const outcome = await attempt(() => (form.has('cancel') ? cancelRelease(actor, step) : planRelease(actor, { ...step, at: String(form.get('at') ?? '') })))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.edition(editionId, form.has('cancel') ? 'release-cancelled' : 'release-planned'))
}

export async function discardAction(segment: string, editionId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.discard(editionId))
  if (!actor) return signedOut(t, form)
  const outcome = await attempt(() => discardDraft(actor, { editionId, revision: revisionOf(form) }))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.desk('discarded'))
}

export async function requestAction(segment: string, editionId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.request(editionId))
  if (!actor) return signedOut(t, form)
  if (!form.has('kind')) return shown(t, [{ field: 'kind', key: 'choose_one' }], form)
  const typed = Object.fromEntries(['kind', 'reason', 'endedOn', 'successor'].map((name) => [name, String(form.get(name) ?? '')]))
  const outcome = await attempt(() => requestEnding(actor, { editionId, revision: revisionOf(form), ...(typed as Pick<RequestEndingInput, 'kind' | 'reason'>) }))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.edition(editionId, 'ending-asked'))
}

/** Decides what somebody asked for, or, where nobody did, withdraws at once. */
export async function endAction(segment: string, editionId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.end(editionId))
  if (!actor) return signedOut(t, form)
  const step = { editionId, revision: revisionOf(form) }
  const requestId = form.get('requestId')
  const declined = form.has('decline')
  const outcome = await attempt(() => (typeof requestId === 'string'
    ? settleRequest(actor, { ...step, requestId, decision: declined ? 'decline' : 'carry_out', words: String(form.get('words') ?? '') })
    : withdrawDocument(actor, { ...step, reason: String(form.get('reason') ?? '') })))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.edition(editionId, declined ? 'ending-declined' : 'ended'))
}

/** The count of saves of the page the form was sent from. */
function revisionOf(form: FormData): number {
  return Number(form.get('revision'))
}
