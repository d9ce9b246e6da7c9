'use server'

import { redirect } from 'next/navigation'
import type { Actor } from '#accounts/actor.ts'
import { endRecord, type EndRecordInput } from '#desk/register/records/end-record.ts'
import { keepRecord, type KeepRecordInput } from '#desk/register/records/keep-record.ts'
import { putBackRecord } from '#desk/register/records/put-back-record.ts'
import type { RecordKind } from '#desk/register/records/record-kinds.ts'
import { takeBackRecord } from '#desk/register/records/take-back-record.ts'
import type { Outcome } from '#platform/errors.ts'
import { attempt, shown, signedOut } from '../../../../../attempt.ts'
import type { FormState } from '../../../../../form-state.ts'
import { actorAt } from '../../../../../require-actor.ts'
import { surroundings } from '../../../../../staff-page.ts'

/** Which record of which house, as its page saw it. */
export type Place = { facilityId: string; kind: RecordKind; recordId: string | null; revision: number }

export async function keepAction(segment: string, place: Place, _previous: FormState, form: FormData): Promise<FormState> {
  return carryOut(segment, place, form, (actor) => keepRecord(actor, { ...Object.fromEntries(form), ...place } as KeepRecordInput))
}

export async function endAction(segment: string, place: Place, _previous: FormState, form: FormData): Promise<FormState> {
  return carryOut(segment, place, form, (actor) => endRecord(actor, { ...Object.fromEntries(form), ...place } as EndRecordInput))
}

export async function takeBackAction(segment: string, place: Place, _previous: FormState, form: FormData): Promise<FormState> {
  return carryOut(segment, place, form, (actor) => takeBackRecord(actor, { ...place, recordId: place.recordId ?? '', reason: String(form.get('reason') ?? '') }))
}

export async function putBackAction(segment: string, place: Place, to: number, _previous: FormState, form: FormData): Promise<FormState> {
  return carryOut(segment, place, form, (actor) => putBackRecord(actor, { ...place, recordId: place.recordId ?? '', to }))
}

async function carryOut(segment: string, { facilityId, kind, recordId }: Place, form: FormData, verb: (actor: Actor) => Promise<Outcome>): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.record(facilityId, kind, recordId ?? undefined))
  if (!actor) return signedOut(t, form)
  const outcome = await attempt(() => verb(actor))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.facility(facilityId, 'facility-saved'))
}
