import { z } from 'zod'
import { type Actor, actorId } from '#accounts/actor.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { db } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'
import { lockEdition } from '#publishing/lock-edition.ts'
import { masked } from '#privacy/masked.ts'

export const RemarkSentenceInput = z.object({
  editionId: z.uuid(),
  revision: z.coerce.number().int().positive(),
  /** The sentence, as it stands in the text. */
  quote: z.string().trim().max(500),
  words: z.string().trim().max(500),
})

export type RemarkSentenceInput = z.input<typeof RemarkSentenceInput>

/** Says something of one sentence of a draft that was handed in, for its drafter to act on once it is returned. */
export async function remarkSentence(actor: Actor, input: RemarkSentenceInput): Promise<Outcome> {
  const { quote, words, ...step } = RemarkSentenceInput.parse(input)
  return db().$transaction(async (tx) => {
    const { edition, issue } = await lockEdition(tx, actor, 'remark', step)
    if (issue) return refused(issue)
    if (words === '') return refused({ field: 'words', key: 'words_required' })
    if (quote === '' || !bare(edition.text).includes(bare(quote))) return refused({ field: 'quote', key: 'quote_unknown' })

    await tx.remark.create({ data: { editionId: edition.id, stage: edition.stage ?? 'publish', quote, words, actorId: actorId(actor), actorName: actor.name }, select: { id: true } })
    await recordAudit(tx, actor, {
      action: 'edition.remark', entityType: 'edition', entityId: edition.id, districtCode: edition.document.districtCode,
      details: { title: edition.title, stage: edition.stage, quote: masked(quote).slice(0, 60), reason: masked(words) },
    })
    return { ok: true }
  })
}

/** A sentence copied from a page has other spaces and line breaks than the file. */
function bare(text: string): string {
  return text.replace(/\s+/gu, '')
}
