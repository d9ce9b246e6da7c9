'use server'

import { redirect } from 'next/navigation'
import { addCase, type AddCaseInput, setCase } from '#desk/cases/set-case.ts'
import { attempt, shown, signedOut } from '../../attempt.ts'
import type { FormState } from '../../form-state.ts'
import { actorAt } from '../../require-actor.ts'
import { surroundings } from '../../staff-page.ts'

export async function addCaseAction(segment: string, district: { code: string; slug: string }, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.cases(district.slug))
  if (!actor) return signedOut(t, form)
  const outcome = await attempt(() => addCase(actor, { ...Object.fromEntries(form), districtCode: district.code } as AddCaseInput))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.cases(district.slug, { done: 'case-saved' }))
}

export async function setCaseAction(segment: string, district: string, caseId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.cases(district))
  if (!actor) return signedOut(t, form)
  const [handedOverOn, extension] = [form.get(`handedOverOn-${caseId}`) ?? '', form.get(`extension-${caseId}`) ?? ''].map(String)
  const outcome = await attempt(() => setCase(actor, { caseId, handedOverOn: handedOverOn!, extension: extension! }))
  if (!outcome.ok) return shown(t, outcome.issues.map((issue) => ({ ...issue, field: issue.field && `${issue.field}-${caseId}` })), form)
  redirect(to.cases(district, { done: 'case-saved', at: caseId }))
}
