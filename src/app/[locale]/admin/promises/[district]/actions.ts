'use server'

import { redirect } from 'next/navigation'
import type { PromiseRef } from '#desk/promises/lock-promise.ts'
import { settleFulfilment } from '#desk/promises/settle-fulfilment.ts'
import { tellFulfilment, type TellFulfilmentInput } from '#desk/promises/tell-fulfilment.ts'
import type { Issue } from '#platform/errors.ts'
import { attempt, shown, signedOut } from '../../attempt.ts'
import type { FormState } from '../../form-state.ts'
import { actorAt } from '../../require-actor.ts'
import { surroundings } from '../../staff-page.ts'

export async function tellAction(segment: string, district: string, promise: PromiseRef, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.promises(district))
  if (!actor) return signedOut(t, form)
  const [state, words, evidence] = ['state', 'words', 'evidence'].map((part) => String(form.get(`${part}-${nameOf(promise)}`) ?? '')) as [string, string, string]
  const outcome = await attempt(() => tellFulfilment(actor, { ...promise, state: state as TellFulfilmentInput['state'], words, evidence }))
  if (!outcome.ok) return shown(t, named(promise, outcome.issues), form)
  redirect(to.promises(district, { done: 'fulfilment-told' }))
}

export async function settleAction(segment: string, district: string, { fulfilmentId, ...promise }: PromiseRef & { fulfilmentId: string }, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.promises(district))
  if (!actor) return signedOut(t, form)
  const declined = form.has('decline')
  const outcome = await attempt(() => settleFulfilment(actor, { ...promise, fulfilmentId, decision: declined ? 'decline' : 'publish', reason: String(form.get(`reason-${nameOf(promise)}`) ?? '') }))
  if (!outcome.ok) return shown(t, named(promise, outcome.issues), form)
  redirect(to.promises(district, { done: declined ? 'ending-declined' : 'fulfilment-published' }))
}

/** Many promises stand on one page: the fields of each bear its name. */
function nameOf({ documentId, factKey }: PromiseRef): string {
  return `${factKey}-${documentId}`
}

function named(promise: PromiseRef, issues: Issue[]): Issue[] {
  return issues.map((issue) => ({ ...issue, field: issue.field && `${issue.field}-${nameOf(promise)}` }))
}
