import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { backwards, type Change } from '#desk/steps/change.ts'
import { standing } from '#desk/steps/history.ts'
import { stepsOf, takeStep } from '#desk/steps/take-step.ts'
import { db } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'
import { lockEdition } from '#publishing/lock-edition.ts'

export const UndoStepInput = z.object({ editionId: z.uuid(), revision: z.coerce.number().int().positive() })

export type UndoStepInput = z.input<typeof UndoStepInput>

/** What was changed, as it now is. */
export type Moved = { revision: number; change: Change }

/** Takes the last step of a draft back, whoever took it; the step and its taking back both stand on record. */
export function undoStep(actor: Actor, input: UndoStepInput): Promise<Outcome<Moved>> {
  return moveStep(actor, input, 'undo')
}

/** Does the step last taken back again. */
export function redoStep(actor: Actor, input: UndoStepInput): Promise<Outcome<Moved>> {
  return moveStep(actor, input, 'redo')
}

async function moveStep(actor: Actor, input: UndoStepInput, move: 'undo' | 'redo'): Promise<Outcome<Moved>> {
  const step = UndoStepInput.parse(input)
  return db().$transaction(async (tx) => {
    const { edition, issue } = await lockEdition(tx, actor, 'correct', step)
    if (issue) return refused(issue)

    const steps = await stepsOf(tx, edition.id)
    const { inEffect, takenBack } = standing(steps)
    const of = move === 'undo' ? inEffect.at(-1) : takenBack.at(-1)
    if (of === undefined) return refused({ field: null, key: `nothing_to_${move}` })

    const made = steps[of]!.change
    const change = move === 'undo' ? backwards(made) : made
    const { revision } = await takeStep(tx, actor, edition, change, { move, of })
    await recordAudit(tx, actor, {
      action: `edition.${move}`, entityType: 'edition', entityId: edition.id, districtCode: edition.document.districtCode,
      details: { title: edition.title, step: of + 1, what: made.kind },
    })
    return { ok: true, revision, change }
  })
}
