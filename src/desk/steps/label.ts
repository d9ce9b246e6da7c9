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
  /** What was put in the text, when a proposal was accepted. */
  words: string
}

/** The steps of an edition that can be taken back, and done again, next. */
export async function historyOf(editionId: string): Promise<{ undo: StepLabel | null; redo: StepLabel | null }> {
  const steps = await stepsOf(db(), editionId)
  const { inEffect, takenBack } = standing(steps)
  return { undo: labelOf(steps, inEffect.at(-1)), redo: labelOf(steps, takenBack.at(-1)) }
}

function labelOf(steps: StepRow[], ordinal: number | undefined): StepLabel | null {
  const step = ordinal === undefined ? undefined : steps[ordinal]
  if (!step) return null
  const { change } = step
  const fields = Object.keys(change.fields) as FieldName[]
  const count = fields.length + Object.keys(change.decisions).length + Object.keys(change.levels).length + change.splices.length
  return { kind: change.kind, count, field: count === 1 ? (fields[0] ?? null) : null, words: change.proposal ? `${change.splices[0]?.removed} → ${change.splices[0]?.inserted}` : '' }
}
