import type { UserActor } from '#accounts/actor.ts'
import { correctDraft } from '#desk/fields/correct-draft.ts'
import { FIELD_NAMES, type FieldName } from '#desk/fields/field.ts'
import { keepWords } from '#desk/keeping/keep-words.ts'
import { draftAt, draftFields } from '#desk/merging/draft-at.ts'
import { reviseText } from '#desk/text/revise-text.ts'
import { db } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'

/** The page something was typed on: what it keeps words under, of which edition, and from which count of saves it was made. */
export type TypedOn = { keptId: string; editionId: string; revision: number }

type Values = Partial<Record<FieldName, string>>

/** Saves a text; one that was typed on a page others have overtaken is kept and refused as `moved_on`, to be merged. */
export async function saveText(actor: UserActor, page: TypedOn, text: string): Promise<Outcome<{ revision: number }>> {
  const outcome = await reviseText(actor, { ...page, text })
  return isStale(outcome) ? keep(actor, page, 'text', { text }) : outcome
}

/** The same of fields. Of those, what others changed and this person did not touch is not theirs to merge. */
export async function saveFields(actor: UserActor, page: TypedOn, values: Values): Promise<Outcome<{ revision: number }>> {
  const outcome = await correctDraft(actor, { ...page, values })
  if (!isStale(outcome)) return outcome
  const draft = await db().edition.findUniqueOrThrow({ where: { id: page.editionId }, select: draftFields })
  const base = await draftAt(draft, page.revision)
  const typed = FIELD_NAMES.flatMap((name) => {
    const value = values[name]?.replaceAll('\r\n', '\n').trim()
    return value === undefined || value === base?.values[name] ? [] : [[name, value] as const]
  })
  return typed.length === 0 ? outcome : keep(actor, page, 'fields', Object.fromEntries(typed))
}

async function keep(actor: UserActor, { keptId, ...page }: TypedOn, part: 'text' | 'fields', words: Values | { text: string }): Promise<Outcome<{ revision: number }>> {
  const kept = await keepWords(actor, { ...page, id: keptId, part, words })
  return kept.ok ? refused({ field: null, key: 'moved_on' }) : kept
}

function isStale(outcome: Outcome): boolean {
  return !outcome.ok && outcome.issues.some(({ key }) => key === 'stale')
}
