import { z } from 'zod'
import { type Actor, actorId } from '#accounts/actor.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { type Corrections, correctable } from '#desk/fields/corrections.ts'
import { FIELD_NAMES } from '#desk/fields/field.ts'
import { undecided } from '#desk/privacy/undecided.ts'
import { submissionIssues } from '#desk/review/required-fields.ts'
import { storedFields } from '#desk/fields/stored-fields.ts'
import { db } from '#platform/db.ts'
import { type Issue, type Outcome, refused } from '#platform/errors.ts'
import { screen } from '#privacy/screen.ts'
import { lockEdition } from '#publishing/lock-edition.ts'
import { stageAfter } from '#publishing/stages.ts'

export const SubmitDraftInput = z.object({
  editionId: z.uuid(),
  revision: z.coerce.number().int().positive(),
  /** Empty fields confirmed as not stated in the document (原文未载明). */
  confirmed: z.array(z.enum(FIELD_NAMES)).default([]),
  /** What readers of the published text are told has changed; an edition that replaces one needs it, unless the change is `minor`. */
  changeNote: z.string().trim().max(500).default(''),
  /** A slip of the pen or of layout, which readers need not be told of. */
  minor: z.boolean().default(false),
})

export type SubmitDraftInput = z.input<typeof SubmitDraftInput>

/** Hands a finished draft to those who review and publish it, or return it. From here on it cannot be changed. */
export async function submitDraft(actor: Actor, input: SubmitDraftInput): Promise<Outcome<{ revision: number }>> {
  const { confirmed, changeNote, minor, ...step } = SubmitDraftInput.parse(input)
  return db().$transaction(async (tx) => {
    const { edition, issue } = await lockEdition(tx, actor, 'submit', step)
    if (issue) return refused(issue)
    const { fields, corrections: made } = storedFields(edition)
    const absent = confirmed.filter((name) => correctable[name].read(fields) === '').map((name) => [name, null])
    const corrections: Corrections = { ...made, ...Object.fromEntries(absent) }
    const replaces = await tx.edition.findFirst({ where: { documentId: edition.documentId, status: 'live' }, select: { id: true } })
    const unexplained: Issue[] = replaces && changeNote === '' && !minor ? [{ field: 'changeNote', key: 'change_note_required' }] : []
    const unsafe: Issue[] = screen(changeNote).length > 0 ? [{ field: 'changeNote', key: 'reason_private' }] : []
    const missing = [...submissionIssues(fields, corrections), ...unexplained, ...unsafe, ...(await undecided(tx, edition.id, 'to_review'))]
    if (missing.length > 0) return refused(...missing)

    const saved = await tx.edition.update({
      where: { id: edition.id },
      data: { status: 'submitted', stage: stageAfter(null, edition.document.district.rules), corrections, changeNote: replaces && changeNote !== '' ? changeNote : null, submittedAt: new Date(), submittedById: actorId(actor), revision: { increment: 1 } },
      select: { revision: true },
    })
    await recordAudit(tx, actor, {
      action: 'edition.submit', entityType: 'edition', entityId: edition.id, districtCode: edition.document.districtCode,
      details: { title: edition.title, number: edition.number, version: edition.version, ...(replaces && { changeNote, minor }) },
    })
    return { ok: true, revision: saved.revision }
  })
}
