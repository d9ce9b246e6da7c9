import type { FieldPiece } from '#desk/merging/merge-fields.ts'
import type { Piece } from '#desk/merging/merge-text.ts'

/** What a person chose for a piece: one of the versions, or words of their own. */
export type Choice = { of: 'base' | 'theirs' | 'mine' } | { own: string }

/** What a piece becomes; null where a choice is wanted and none was made. */
export function settled(piece: Piece | FieldPiece, choice: Choice | null): string | null {
  if (choice) return 'own' in choice ? choice.own : piece[choice.of]
  if (piece.kind === 'conflict') return null
  return piece.kind === 'theirs' ? piece.theirs : piece.mine
}
