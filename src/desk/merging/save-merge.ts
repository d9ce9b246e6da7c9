import { z } from 'zod'
import type { UserActor } from '#accounts/actor.ts'
import { saveFields, saveText } from '#desk/keeping/save-or-keep.ts'
import { findMerge } from '#desk/merging/find-merge.ts'
import { type Choice, settled } from '#desk/merging/settled.ts'
import { type Issue, type Outcome, refused } from '#platform/errors.ts'

export const SaveMergeInput = z.object({
  editionId: z.uuid(),
  keptId: z.uuid(),
  /** The count of saves of the draft as the page showed it, and the mark of the words. */
  revision: z.coerce.number().int().positive(),
  mark: z.string(),
})

export type SaveMergeInput = z.input<typeof SaveMergeInput>

/**
 * Saves what a person chose piece by piece between their words and the draft's. Where both changed a piece they must have chosen.
 * A draft that moved on once more while they did gives another merge, of what they made of this one.
 */
export async function saveMerge(actor: UserActor, input: SaveMergeInput, choiceOf: (index: number) => Choice | null): Promise<Outcome<{ revision: number }>> {
  const { mark, ...page } = SaveMergeInput.parse(input)
  const merge = await findMerge(actor, page.editionId, page.keptId, page.revision)
  if (!merge) return refused({ field: null, key: 'kept_gone' })
  if (merge.mark !== mark) return refused({ field: null, key: 'kept_moved' })

  const parts = merge.pieces.map((piece, index) => settled(piece, choiceOf(index)))
  const open: Issue[] = parts.flatMap((part, index) => (part === null ? [{ field: `piece-${index}`, key: 'choose_piece', values: { number: numberOf(merge.pieces, index) } }] : []))
  if (open.length > 0) return refused(...open)
  if (merge.part === 'text') return saveText(actor, page, parts.join(''))
  return saveFields(actor, page, Object.fromEntries(merge.pieces.map(({ name }, index) => [name, parts[index] ?? ''])))
}

/** The number of a piece among those that differ, as the page counts them. */
export function numberOf(pieces: readonly { kind: string }[], index: number): number {
  return pieces.slice(0, index + 1).filter(({ kind }) => kind !== 'same').length
}
