'use server'

import { redirect } from 'next/navigation'
import type { Actor } from '#accounts/actor.ts'
import { computeRun, type ComputeRunInput } from '#desk/circle/compute-run.ts'
import { publishRun, withdrawRun } from '#desk/circle/publish-run.ts'
import { setMethod, type SetMethodInput } from '#desk/circle/set-method.ts'
import type { Outcome } from '#platform/errors.ts'
import { attempt, shown, signedOut } from '../../attempt.ts'
import type { FormState } from '../../form-state.ts'
import { actorAt } from '../../require-actor.ts'
import { surroundings } from '../../staff-page.ts'
import type { Done } from '../../staff-paths.ts'

type Place = { code: string; slug: string }

export async function computeAction(segment: string, place: Place, _previous: FormState, form: FormData): Promise<FormState> {
  return carryOut(segment, place, form, 'circle-computed', (actor, asked) => computeRun(actor, asked as ComputeRunInput))
}

export async function publishAction(segment: string, place: Place, runId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return carryOut(segment, place, form, 'circle-published', (actor, asked) => publishRun(actor, { ...(asked as { districtCode: string; note: string }), runId }))
}

export async function withdrawAction(segment: string, place: Place, runId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return carryOut(segment, place, form, 'circle-withdrawn', (actor, asked) => withdrawRun(actor, { ...(asked as { districtCode: string; reason: string }), runId }))
}

export async function methodAction(segment: string, place: Place, _previous: FormState, form: FormData): Promise<FormState> {
  return carryOut(segment, place, form, 'circle-saved', (actor, asked) => setMethod(actor, asked as SetMethodInput))
}

/** The verbs read their input with zod themselves; a meddled form is a refusal. */
async function carryOut(segment: string, { code, slug }: Place, form: FormData, done: Done, verb: (actor: Actor, asked: object) => Promise<Outcome>): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.circle(slug))
  if (!actor) return signedOut(t, form)
  const outcome = await attempt(() => verb(actor, { ...Object.fromEntries(form), districtCode: code }))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.circle(slug, done))
}
