import { type Permission, mayDraft, mayPublish } from '#accounts/permissions.ts'
import type { EditionStatus } from '#platform/generated/enums.ts'

type MoveRule = { from: EditionStatus; to: EditionStatus | 'gone'; by: Permission }

/**
 * Every way an edition may go, and whose step it is: 拟稿 → 提交 → 发布. What is live leaves only when the next edition
 * replaces it, and what was published never goes.
 */
export const MOVES = {
  correct: { from: 'draft', to: 'draft', by: mayDraft },
  submit: { from: 'draft', to: 'submitted', by: mayDraft },
  discard: { from: 'draft', to: 'gone', by: mayDraft },
  return: { from: 'submitted', to: 'draft', by: mayPublish },
  publish: { from: 'submitted', to: 'live', by: mayPublish },
} as const satisfies Record<string, MoveRule>

export type Move = keyof typeof MOVES
export type MoveIssue = 'not_a_draft' | 'not_submitted'

/** Why an edition in this status cannot take this step; null when it can. */
export function moveIssue(move: Move, status: EditionStatus): MoveIssue | null {
  const { from } = MOVES[move]
  if (from === status) return null
  return from === 'draft' ? 'not_a_draft' : 'not_submitted'
}
