'use server'

import { redirect } from 'next/navigation'
import type { Actor } from '#accounts/actor.ts'
import { pathsFor } from '#config/paths.ts'
import { correctField, type CorrectFieldInput } from '#desk/register/correct-field.ts'
import { mergeHouses } from '#desk/register/merge/merge-houses.ts'
import { makeOwnerLink, revokeOwnerLink } from '#desk/register/owner/keep-links.ts'
import { placeFacility, type PlaceFacilityInput } from '#desk/register/place-facility.ts'
import { recordEvent, type RecordEventInput, withdrawEvent } from '#desk/register/record-event.ts'
import { setHours, type SetHoursInput } from '#desk/register/set-hours.ts'
import { switchService, type SwitchServiceInput } from '#desk/register/switch-service.ts'
import { putBack } from '#desk/register/takeaways/put-back.ts'
import { takeAway, type TakeAwayInput } from '#desk/register/takeaways/take-away.ts'
import { DEFAULT_LOCALE } from '#i18n/locales.ts'
import { env } from '#platform/env.ts'
import type { Outcome } from '#platform/errors.ts'
import { attempt, shown, signedOut } from '../../attempt.ts'
import type { FormState } from '../../form-state.ts'
import { actorAt, requireActor } from '../../require-actor.ts'
import { surroundings } from '../../staff-page.ts'
import type { Done } from '../../staff-paths.ts'

export async function correctAction(segment: string, facilityId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return carryOut(segment, facilityId, form, (actor, asked) => correctField(actor, asked as CorrectFieldInput))
}

export async function takeawayAction(segment: string, facilityId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return carryOut(segment, facilityId, form, (actor, asked) => takeAway(actor, asked as TakeAwayInput), 'taken-away')
}

export async function putBackAction(segment: string, facilityId: string, takeawayId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return carryOut(segment, facilityId, form, (actor) => putBack(actor, { facilityId, takeawayId }), 'put-back')
}

export async function placeAction(segment: string, facilityId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return carryOut(segment, facilityId, form, (actor, asked) => placeFacility(actor, asked as PlaceFacilityInput))
}

export async function eventAction(segment: string, facilityId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return carryOut(segment, facilityId, form, (actor, asked) => recordEvent(actor, asked as RecordEventInput))
}

export async function hoursAction(segment: string, facilityId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return carryOut(segment, facilityId, form, (actor, asked) => setHours(actor, asked as SetHoursInput))
}

export async function switchAction(segment: string, facilityId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return carryOut(segment, facilityId, form, (actor, asked) => switchService(actor, asked as SwitchServiceInput))
}

export async function withdrawEventAction(segment: string, facilityId: string, eventId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return carryOut(segment, facilityId, form, (actor) => withdrawEvent(actor, { facilityId, eventId }))
}

export async function mergeAction(segment: string, facilityId: string, goneId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.merge(facilityId))
  if (!actor) return signedOut(t, form)
  const taken = [...form].flatMap(([name, value]) => (name.startsWith('stays-') && value === 'theirs' ? [name.slice('stays-'.length)] : []))
  const outcome = await attempt(() => mergeHouses(actor, { keptId: facilityId, goneId, taken, basis: String(form.get('basis') ?? '') }))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.facility(facilityId, 'merged'))
}

export async function makeOwnerLinkAction(segment: string, facilityId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.owner(facilityId))
  if (!actor) return signedOut(t, form)
  const outcome = await attempt(() => makeOwnerLink(actor, { facilityId, days: form.get('days') }))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  return { issues: [], values: {}, told: [env().SITE_ORIGIN + pathsFor({ locale: DEFAULT_LOCALE, large: false }).owner(outcome.district, outcome.token)] }
}

export async function revokeOwnerLinkAction(segment: string, facilityId: string, linkId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.owner(facilityId))
  if (!actor) return signedOut(t, form)
  const outcome = await attempt(() => revokeOwnerLink(actor, { facilityId, linkId }))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.owner(facilityId, 'link-revoked'))
}

/** The verbs read their input with zod themselves; a meddled form is a refusal. */
async function carryOut(segment: string, facilityId: string, form: FormData, verb: (actor: Actor, asked: object) => Promise<Outcome>, done: Done = 'facility-saved'): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await requireActor(locale, to.facility(facilityId))
  const outcome = await attempt(() => verb(actor, { ...Object.fromEntries(form), facilityId }))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  // Whoever came from what a reader says goes back to answer it.
  const back = form.get('back')
  redirect(typeof back === 'string' ? to.feedback(encodeURIComponent(back), 'facility-saved') : to.facility(facilityId, done))
}
