'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { FIELD_NAMES } from '#desk/fields/field.ts'
import type { Change } from '#desk/steps/change.ts'
import { historyOf } from '#desk/steps/label.ts'
import { movedOn } from '../keeping/moved-on.ts'
import { attempt, shown, signedOut } from '../../../attempt.ts'
import type { FormState } from '../../../form-state.ts'
import { issueWords } from '../../../issue-words.ts'
import { actorAt, currentActor } from '../../../require-actor.ts'
import { surroundings } from '../../../staff-page.ts'
import { Command, type Given, obey } from './command.ts'
import { withTyped } from './with-typed.ts'
import { type ItemState, itemChanged, statesAfter } from './item-states.ts'
import { stepWords } from './step-words.ts'

/** What the screen is told after a command: where everything now stands, or why not. */
export type Answer =
  | { ok: true; revision: number; states: Record<string, ItemState>; undo: string | null; redo: string | null; /** The fact that was set, or the item that a step taken back or done again is about. */ key?: string | undefined }
  | { ok: false; issues: { field: string | null; words: string }[]; /** The count of saves since, where what was typed is saved all the same. */ saved?: number | undefined; /** Where what was typed is kept, to be merged with what others saved meanwhile. */ merge?: string | undefined }

/** A command given with scripts on. Decisions answer with the states they changed; what changes more brings the page anew. */
export async function commandAction(segment: string, editionId: string, given: Given): Promise<Answer> {
  const { t, to } = surroundings(segment)
  const actor = await currentActor()
  if (!actor) return { ok: false, issues: [{ field: null, words: issueWords(t, 'signed_out') }] }
  const outcome = await attempt(() => obey(actor, editionId, given))
  if (!outcome.ok) {
    const merge = movedOn(outcome.issues) ? to.mergeDraft(editionId, given.keptId ?? '', 'moved-on') : undefined
    const saved = 'saved' in outcome ? outcome.saved : undefined
    if (saved !== undefined) refresh()
    return { ok: false, issues: outcome.issues.map(({ field, key }) => ({ field, words: issueWords(t, key) })), saved, merge }
  }

  const states = outcome.change ? statesAfter(given.command, outcome.change) : null
  if (states === null) refresh()
  const { undo, redo } = await historyOf(editionId)
  return { ok: true, revision: outcome.revision, states: states ?? {}, undo: stepWords(undo, t), redo: stepWords(redo, t), key: outcome.key ?? movedItem(given.command, outcome) }
}

/** The same as a plain form, with scripts off: the page comes back at the same place. */
export async function workAction(segment: string, editionId: string, _previous: FormState, form: FormData): Promise<FormState> {
  const { locale, t, to } = surroundings(segment)
  const actor = await actorAt(locale, to.edition(editionId))
  if (!actor) return signedOut(t, form)
  const command = commandIn(form)
  const keptId = String(form.get('keptId') ?? '')
  const values = Object.fromEntries(FIELD_NAMES.filter((name) => form.has(name)).map((name) => [name, String(form.get(name))]))
  const outcome = await attempt(() => obey(actor, editionId, { command, revision: Number(form.get('revision')), values, keptId }))
  if (!outcome.ok && movedOn(outcome.issues)) redirect(to.mergeDraft(editionId, keptId, 'moved-on'))
  if (!outcome.ok) return shown(t, outcome.issues, form)
  if (command.do === 'save') redirect(command.next === 'submit' ? to.submit(editionId) : to.edition(editionId, 'saved'))
  redirect(`${to.edition(editionId)}#${movedItem(command, outcome) ?? placeOf(command)}`)
}

function commandIn(form: FormData): Command {
  const pressed = form.get('command')
  const command = Command.parse(typeof pressed === 'string' ? JSON.parse(pressed) : { do: 'save' })
  return withTyped(command, (name) => form.get(name))
}

/** The item that a step taken back or done again is about. */
function movedItem(command: Pick<Command, 'do'>, { change }: { change?: Change | undefined }): string | undefined {
  return (command.do === 'undo' || command.do === 'redo') && change ? (itemChanged(change) ?? undefined) : undefined
}

/** Where the page should stand after a command. */
function placeOf(command: Command): string {
  switch (command.do) {
    case 'decide':
      return [...(command.confirm ?? []), ...(command.reject ?? []), ...(command.reopen ?? [])].at(-1) ?? 'work'
    case 'fact':
      return command.key ?? 'work'
    case 'level':
      return command.item
    case 'keep':
    case 'ask':
      return command.key
    case 'accept':
      return 'group-proposals'
    default:
      return 'work'
  }
}
