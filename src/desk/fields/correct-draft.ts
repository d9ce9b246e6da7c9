import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { type Corrections, correctable, correctionsIn, withCorrections } from '#desk/fields/corrections.ts'
import { FIELD_NAMES } from '#desk/fields/field.ts'
import { recognisedFields, storedFields } from '#desk/fields/stored-fields.ts'
import { type EditionFields } from '#desk/edition/write-edition.ts'
import { forgetKept } from '#desk/keeping/forget-kept.ts'
import { Change } from '#desk/steps/change.ts'
import { takeStep } from '#desk/steps/take-step.ts'
import { db } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'
import { masked } from '#privacy/masked.ts'
import { lockEdition } from '#publishing/lock-edition.ts'

export const CorrectDraftInput = z.object({
  editionId: z.uuid(),
  /** The count of saves of the page the clerk was looking at. */
  revision: z.coerce.number().int().positive(),
  values: z.partialRecord(z.enum(FIELD_NAMES), z.string()),
  /** Fields the clerk declares right as they stand: checked, or empty because the text does not state them. */
  settled: z.array(z.enum(FIELD_NAMES)).default([]),
  /** Words kept of the same page, which this save makes needless. */
  keptId: z.uuid().optional(),
})

export type CorrectDraftInput = z.input<typeof CorrectDraftInput>

/** Puts a clerk's corrections of recognised fields into a draft. What was printed stays beside what is now right. */
export async function correctDraft(actor: Actor, input: CorrectDraftInput): Promise<Outcome<{ revision: number }>> {
  const { values, settled, keptId, ...step } = CorrectDraftInput.parse(input)
  return db().$transaction(async (tx) => {
    const { edition, issue } = await lockEdition(tx, actor, 'correct', step)
    if (issue) return refused(issue)

    const stored = storedFields(edition)
    const found = correctionsIn(stored.fields, values, settled)
    const { fields, issues } = withCorrections(recognisedFields(edition), { ...stored.corrections, ...found })
    if (issues.length > 0) return refused(...issues)
    await forgetKept(tx, actor, keptId)
    if (Object.keys(found).length === 0) return { ok: true, revision: edition.revision }

    const { revision } = await takeStep(tx, actor, edition, Change.parse({ kind: 'correct', fields: switchesOf(stored.corrections, found) }))
    await recordAudit(tx, actor, {
      action: 'edition.correct', entityType: 'edition', entityId: edition.id, districtCode: edition.document.districtCode,
      details: { title: fields.title?.normalized ?? null, changes: changesOf(found, stored.fields, fields) },
    })
    return { ok: true, revision }
  })
}

function switchesOf(before: Corrections, after: Corrections): Change['fields'] {
  const made = FIELD_NAMES.filter((name) => name in after)
  return Object.fromEntries(made.map((name) => [name, { before: before[name], after: after[name] }]))
}

/** Before and after of every corrected field, short enough for a trail and without private numbers, which its readers need not know. */
function changesOf(found: Corrections, before: EditionFields, after: EditionFields): Record<string, string[]> {
  return Object.fromEntries(
    FIELD_NAMES.filter((name) => name in found).map((name) => [name, [short(correctable[name].read(before)), short(correctable[name].read(after))]]),
  )
}

function short(value: string): string {
  const text = masked(value)
  return text.length > 120 ? `${text.slice(0, 119)}…` : text
}
