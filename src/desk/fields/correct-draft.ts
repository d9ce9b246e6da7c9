import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { type Corrections, correctable, correctionsIn, withCorrections } from '#desk/fields/corrections.ts'
import { FIELD_NAMES } from '#desk/fields/field.ts'
import { storedFields } from '#desk/fields/stored-fields.ts'
import { type EditionFields, editionColumns } from '#desk/edition/write-edition.ts'
import { writePeople } from '#desk/edition/write-edition-parts.ts'
import { db } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'
import { lockEdition } from '#publishing/lock-edition.ts'

export const CorrectDraftInput = z.object({
  editionId: z.uuid(),
  /** The count of saves of the page the clerk was looking at. */
  revision: z.coerce.number().int().positive(),
  values: z.partialRecord(z.enum(FIELD_NAMES), z.string()),
  /** Fields the clerk declares right as they stand: checked, or empty because the text does not state them. */
  settled: z.array(z.enum(FIELD_NAMES)).default([]),
})

export type CorrectDraftInput = z.input<typeof CorrectDraftInput>

/** Puts a clerk's corrections of recognised fields into a draft. What was printed stays beside what is now right. */
export async function correctDraft(actor: Actor, input: CorrectDraftInput): Promise<Outcome<{ revision: number }>> {
  const { values, settled, ...step } = CorrectDraftInput.parse(input)
  return db().$transaction(async (tx) => {
    const { edition, issue } = await lockEdition(tx, actor, 'correct', step)
    if (issue) return refused(issue)

    const stored = storedFields(edition)
    const found = correctionsIn(stored.fields, values, settled)
    const { fields, issues } = withCorrections(stored.fields, found)
    if (issues.length > 0) return refused(...issues)
    if (Object.keys(found).length === 0) return { ok: true, revision: edition.revision }

    const { districtCode } = edition.document
    const saved = await tx.edition.update({
      where: { id: edition.id },
      data: {
        ...(await editionColumns(tx, fields, districtCode)),
        corrections: { ...stored.corrections, ...found },
        revision: { increment: 1 },
      },
      select: { revision: true },
    })
    await writePeople(tx, edition.id, fields)
    await recordAudit(tx, actor, {
      action: 'edition.correct', entityType: 'edition', entityId: edition.id, districtCode,
      details: { title: fields.title?.normalized ?? null, changes: changesOf(found, stored.fields, fields) },
    })
    return { ok: true, revision: saved.revision }
  })
}

/** Before and after of every corrected field, short enough for a trail. */
function changesOf(found: Corrections, before: EditionFields, after: EditionFields): Record<string, string[]> {
  return Object.fromEntries(
    FIELD_NAMES.filter((name) => name in found).map((name) => [name, [short(correctable[name].read(before)), short(correctable[name].read(after))]]),
  )
}

function short(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text
}
