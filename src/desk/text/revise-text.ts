import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { forgetKept } from '#desk/keeping/forget-kept.ts'
import { Change } from '#desk/steps/change.ts'
import { splicesBetween } from '#desk/steps/splices.ts'
import { takeStep } from '#desk/steps/take-step.ts'
import { MAX_CHARACTERS } from '#ingest/formats/source-text.ts'
import { db } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'
import { lockEdition } from '#publishing/lock-edition.ts'

export const ReviseTextInput = z.object({ editionId: z.uuid(), revision: z.coerce.number().int().positive(), text: z.string(), /** Words kept of the same page, which this save makes needless. */ keptId: z.uuid().optional() })

export type ReviseTextInput = z.input<typeof ReviseTextInput>

/** Replaces the text of a draft and has it recognised again; what a person corrected, settled or decided stays. */
export async function reviseText(actor: Actor, input: ReviseTextInput): Promise<Outcome<{ revision: number }>> {
  const { text: typed, keptId, ...step } = ReviseTextInput.parse(input)

  return db().$transaction(async (tx) => {
    const { edition, issue } = await lockEdition(tx, actor, 'correct', step)
    if (issue) return refused(issue)
    if (typed.trim() === '') return refused({ field: 'text', key: 'empty' })
    if (typed.length > MAX_CHARACTERS) return refused({ field: 'text', key: 'text_too_long' })
    const text = withLineEndsOf(edition.text, typed)
    await forgetKept(tx, actor, keptId)
    if (text === edition.text) return { ok: true, revision: edition.revision }

    const { revision } = await takeStep(tx, actor, edition, Change.parse({ kind: 'revise', splices: splicesBetween(edition.text, text) }))
    const { title, sourceSha256 } = await tx.edition.findUniqueOrThrow({ where: { id: edition.id }, select: { title: true, sourceSha256: true } })
    await recordAudit(tx, actor, {
      action: 'edition.revise', entityType: 'edition', entityId: edition.id, districtCode: edition.document.districtCode,
      details: { title, from: edition.sourceSha256, to: sourceSha256, charactersBefore: edition.text.length, charactersAfter: text.length },
    })
    return { ok: true, revision }
  })
}

/** A form sends line ends its own way; they are no change. */
function withLineEndsOf(former: string, typed: string): string {
  // No database keeps a NUL in text, and half a character is none.
  const text = typed.replaceAll('\r\n', '\n').replaceAll('\0', '').toWellFormed()
  return former.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text
}
