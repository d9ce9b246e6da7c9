'use server'

import { redirect } from 'next/navigation'
import type { UserActor } from '#accounts/actor.ts'
import { takeIn, type TakenIn } from '#desk/take-in.ts'
import { type Outcome, refused } from '#platform/errors.ts'
import { attempt, shown, signedOut } from '../attempt.ts'
import type { FileResult, FormState } from '../form-state.ts'
import { issueWords } from '../issue-words.ts'
import { actorAt, requireActor } from '../require-actor.ts'
import { type Surroundings, surroundings } from '../staff-page.ts'
import { type Received, readReceived } from './received.ts'

const SAID = { new: 'imported', new_edition: 'replacing', already_held: 'held' } as const

/** One file or a pasted text leads to its review; several are told apart in a list. */
export async function importAction(segment: string, _previous: FormState, form: FormData): Promise<FormState> {
  const around = surroundings(segment)
  const { locale, t, to } = around
  const actor = await actorAt(locale, to.import())
  if (!actor) return signedOut(t, form)
  const districtCode = String(form.get('district') ?? '')
  const [first, ...others] = await readReceived(form, t)
  if (first && others.length > 0) {
    const files: FileResult[] = []
    for (const one of [first, ...others]) files.push(await importOne(around, actor, districtCode, one))
    return { issues: [], values: { district: districtCode }, files }
  }
  const outcome = await attempt(async () => (first ? takeIn(actor, { districtCode, ...first }) : refused({ field: 'file', key: 'nothing_given' })))
  if (!outcome.ok) {
    const refusal = shown(t, outcome.issues.map((issue) => (issue.field === 'file' && first ? { ...issue, field: first.field } : issue)), form)
    const inTheWay = first && draftInTheWay(around, outcome)
    return inTheWay ? { ...refusal, files: [resultOf(around, first.fileName, outcome)] } : refusal
  }
  redirect(to.edition(outcome.editionId, SAID[outcome.status]))
}

/** One of many files, sent on its own by a browser that shows how far it has got. */
export async function importFileAction(segment: string, form: FormData): Promise<FileResult> {
  const around = surroundings(segment)
  const { locale, t, to } = around
  const actor = await requireActor(locale, to.import())
  const [received] = await readReceived(form, t)
  if (!received) return { name: '', became: 'refused', words: issueWords(t, 'nothing_given'), href: null, key: 'nothing_given' }
  return importOne(around, actor, String(form.get('district') ?? ''), received)
}

async function importOne(around: Surroundings, actor: UserActor, districtCode: string, received: Received): Promise<FileResult> {
  return resultOf(around, received.fileName, await attempt(() => takeIn(actor, { districtCode, ...received })))
}

function resultOf(around: Surroundings, name: string, outcome: Outcome<TakenIn>): FileResult {
  const { t, to } = around
  if (outcome.ok) return { name, title: outcome.title, became: outcome.status === 'already_held' ? 'held' : 'taken', words: t(`admin.import.status.${outcome.status}`), href: to.edition(outcome.editionId) }
  const { key } = outcome.issues[0]!
  return { name, became: 'refused', words: issueWords(t, key), href: draftInTheWay(around, outcome), key }
}

/** Where the draft lies that keeps a file with the same 文号 out. */
function draftInTheWay({ to }: Surroundings, outcome: Outcome): string | null {
  const editionId = outcome.ok ? undefined : outcome.issues[0]!.values?.editionId
  return typeof editionId === 'string' ? to.edition(editionId) : null
}
