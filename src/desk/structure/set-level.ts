import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { type BlockLevel, Change } from '#desk/steps/change.ts'
import { takeStep } from '#desk/steps/take-step.ts'
import { blocksByKey } from '#desk/structure/set-levels.ts'
import { db } from '#platform/db.ts'
import { type Outcome, refused } from '#platform/errors.ts'
import { lockEdition } from '#publishing/lock-edition.ts'

/** Levels of headings a person may choose: 1 一、 to 5 ①; 0 is plain text. */
export const LEVELS = [0, 1, 2, 3, 4, 5] as const

export const SetLevelInput = z.object({
  editionId: z.uuid(),
  revision: z.coerce.number().int().positive(),
  /** The key of the block, by its printed beginning. */
  block: z.string(),
  level: z.coerce.number().int().min(0).max(5),
})

export type SetLevelInput = z.input<typeof SetLevelInput>

const MOVABLE: ReadonlySet<string> = new Set(['heading', 'item', 'paragraph'])

/** Makes a block of a draft a heading of another level, or plain text. Its words, number and address stay. */
export async function setLevel(actor: Actor, input: SetLevelInput): Promise<Outcome<{ revision: number }>> {
  const { block: key, level, ...step } = SetLevelInput.parse(input)
  return db().$transaction(async (tx) => {
    const { edition, issue } = await lockEdition(tx, actor, 'correct', step)
    if (issue) return refused(issue)
    const block = (await blocksByKey(tx, edition.id)).get(key)
    if (!block || !MOVABLE.has(block.kind)) return refused({ field: null, key: 'block_gone' })

    const before = (edition.levels as Record<string, BlockLevel>)[key]
    const from = before?.from ?? { kind: block.kind, level: block.level }
    const place = { kind: level > 0 ? 'heading' : 'paragraph', level }
    if (place.kind === block.kind && level === block.level) return { ok: true, revision: edition.revision }

    const asRecognised = place.kind === from.kind && level === from.level
    const change = Change.parse({ kind: 'level', levels: { [key]: { before, after: asRecognised ? undefined : { ...place, from } } } })
    const { revision } = await takeStep(tx, actor, edition, change)
    await recordAudit(tx, actor, {
      action: 'edition.level', entityType: 'edition', entityId: edition.id, districtCode: edition.document.districtCode,
      details: { title: edition.title, block: key, before: block.level, after: level },
    })
    return { ok: true, revision }
  })
}
