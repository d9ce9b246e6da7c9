import { type Permission, mayDraft, mayPublish } from '#accounts/permissions.ts'
import type { EditionStatus } from '#platform/generated/enums.ts'

/**
 * Every step that may be taken with an edition, the statuses it is open in, and whose step it is there: 拟稿 → 提交 → 发布. What is
 * live leaves only when the next edition replaces it, and what was published never goes.
 */
export const MOVES = {
  correct: { draft: mayDraft },
  /** Saying that a finding of the privacy check stays. */
  judge: { draft: mayDraft, submitted: mayPublish },
  submit: { draft: mayDraft },
  discard: { draft: mayDraft },
  return: { submitted: mayPublish },
  publish: { submitted: mayPublish },
} as const satisfies Record<string, Partial<Record<EditionStatus, Permission>>>

export type Move = keyof typeof MOVES
export type MoveIssue = 'not_a_draft' | 'not_submitted'

/** Why an edition in this status cannot take this step; null when it can. */
export function moveIssue(move: Move, status: EditionStatus): MoveIssue | null {
  if (status in MOVES[move]) return null
  return 'draft' in MOVES[move] ? 'not_a_draft' : 'not_submitted'
}

/** Whose step it is with an edition in this status; where it is closed, whose it is where it is open. */
export function moverOf(move: Move, status: EditionStatus): Permission {
  const movers: Partial<Record<EditionStatus, Permission>> = MOVES[move]
  return movers[status] ?? Object.values(movers)[0]!
}
