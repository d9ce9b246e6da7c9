'use server'

import { redirect } from 'next/navigation'
import type { UserActor } from '#accounts/actor.ts'
import { dropWords, type FactWords, keepWords, type Words } from '#desk/keeping/keep-words.ts'
import { bePresent, type Present } from '#desk/keeping/presence.ts'
import type { Choice } from '#desk/merging/settled.ts'
import { saveMerge } from '#desk/merging/save-merge.ts'
import { attempt, shown, signedOut } from '../../../attempt.ts'
import type { FormState } from '../../../form-state.ts'
import { issueWords } from '../../../issue-words.ts'
import { currentActor, actorAt } from '../../../require-actor.ts'
import { surroundings } from '../../../staff-page.ts'
import { partsIn } from '../fact/fact-values.ts'
import { movedOn } from './moved-on.ts'

/** What was typed on a page: its own name, the count of saves it was made from, and the words by field. */
export type TypedAt<Name extends string> = { id: string; revision: number; words: Partial<Record<Name, string>> }
export type KeptAnswer = { ok: true; at: string } | { ok: false; words: string }

/** Keeps what is being typed on a page. Whose session has ended is told so; being led away would lose what they typed. */
export async function keepAction(segment: string, editionId: string, part: 'text' | 'fields', typed: TypedAt<keyof Words>): Promise<KeptAnswer> {
  return keptBy(segment, (actor) => keepWords(actor, { ...typed, editionId, part }))
}

/** The same of a fact that is being set. */
export async function keepFactAction(segment: string, editionId: string, fact: Pick<FactWords, 'key' | 'kind'>, { words, ...page }: TypedAt<string>): Promise<KeptAnswer> {
  return keptBy(segment, (actor) => keepWords(actor, { ...page, editionId, part: 'fact', words: { ...fact, values: partsIn(Object.entries(words)) } }))
}

async function keptBy(segment: string, keep: (actor: UserActor) => ReturnType<typeof keepWords>): Promise<KeptAnswer> {
  const { t } = surroundings(segment)
  const actor = await currentActor()
  if (!actor) return { ok: false, words: t('admin.keeping.signedOut') }
  const outcome = await attempt(() => keep(actor))
  return outcome.ok ? outcome : { ok: false, words: issueWords(t, outcome.issues[0]!.key) }
}

/** Says that a page is still open; answers who else has the draft open, or nothing to whoever may not know. */
export async function presentAction(segment: string, editionId: string): Promise<Present[] | null> {
  surroundings(segment)
  const actor = await currentActor()
  const outcome = actor && (await attempt(async () => ({ ok: true as const, others: await bePresent(actor, editionId) })))
  return outcome?.ok ? outcome.others : null
}

export async function dropAction(segment: string, editionId: string, id: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.edition(editionId))
  if (!actor) return signedOut(t, form)
  const outcome = await attempt(() => dropWords(actor, { editionId, id }))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  redirect(to.edition(editionId, 'kept-dropped'))
}

export async function mergeAction(segment: string, editionId: string, keptId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.mergeDraft(editionId, keptId))
  if (!actor) return signedOut(t, form)
  const outcome = await attempt(() => saveMerge(actor, { editionId, keptId, revision: Number(form.get('revision')), mark: String(form.get('mark') ?? '') }, (index) => choiceIn(form, index)))
  if (outcome.ok) redirect(to.edition(editionId, 'draft-merged'))
  if (movedOn(outcome.issues)) redirect(to.mergeDraft(editionId, keptId, 'moved-on'))
  return shown(t, outcome.issues, form)
}

function choiceIn(form: FormData, index: number): Choice | null {
  const chosen = form.get(`piece-${index}`)
  if (chosen === 'own') return { own: String(form.get(`own-${index}`) ?? '').replaceAll('\r\n', '\n') }
  return chosen === 'base' || chosen === 'theirs' || chosen === 'mine' ? { of: chosen } : null
}
