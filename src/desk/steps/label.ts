import type { FieldName } from '#desk/fields/field.ts'
import type { Change } from '#desk/steps/change.ts'
import { standing } from '#desk/steps/history.ts'
import { type StepRow, stepsOf } from '#desk/steps/take-step.ts'
import { db } from '#platform/db.ts'

/** What a step did, in a few values: words for each kind stand in `messages` under admin.steps. */
export type StepLabel = {
  kind: Change['kind']
  /** How many fields, decisions or blocks it changed. */
  count: number
  /** The field, when it changed just one. */
  field: FieldName | null
  /** What was put in the text, when a proposal was accepted; the words of the fact, when one was put in. */
  words: string
}

/** The steps of an edition that can be taken back, and done again, next. */
export async function historyOf(editionId: string): Promise<{ undo: StepLabel | null; redo: StepLabel | null }> {
  return movesAfter(await stepsOf(db(), editionId))
}

/** The same of steps that were read already. */
export function movesAfter(steps: StepRow[]): { undo: StepLabel | null; redo: StepLabel | null } {
  const { inEffect, takenBack } = standing(steps)
  return { undo: labelOf(steps, inEffect.at(-1)), redo: labelOf(steps, takenBack.at(-1)) }
}

function labelOf(steps: StepRow[], ordinal: number | undefined): StepLabel | null {
  const step = ordinal === undefined ? undefined : steps[ordinal]
  if (!step) return null
  const { change } = step
  const fields = Object.keys(change.fields) as FieldName[]
  const count = fields.length + Object.keys(change.decisions).length + Object.keys(change.levels).length + Object.keys(change.facts).length + change.splices.length
  return { kind: change.kind, count, field: count === 1 ? (fields[0] ?? null) : null, words: wordsOf(change) }
}

function wordsOf({ proposal, splices, facts }: Change): string {
  if (proposal) return `${splices[0]?.removed} → ${splices[0]?.inserted}`
  const fact = Object.values(facts).map(({ before, after }) => after ?? before)[0]
  return fact ? (fact.quote.length > 16 ? `${fact.quote.slice(0, 15)}…` : fact.quote) : ''
}
