import type { Duty } from '#accounts/permissions.ts'
import { type EditionStatus, Stage } from '#platform/generated/enums.ts'

/** Whose step something is: a duty, or whoever has the duty of the stage the edition stands in. */
type Mover = Duty | 'stage'

/**
 * Every step that may be taken with an edition, the statuses it is open in, and whose step it is there: 拟稿 → 审核 → 保密/法制审查 →
 * 签发 → 发布, and what becomes of the document then. A published text is never changed and never goes.
 */
export const MOVES = {
  correct: { draft: 'draft' },
  /** Saying that a finding of the privacy check stays. */
  judge: { draft: 'draft', submitted: 'stage' },
  submit: { draft: 'draft' },
  discard: { draft: 'draft' },
  /** Saying something of a sentence. */
  remark: { submitted: 'stage' },
  pass: { submitted: 'stage' },
  return: { submitted: 'stage' },
  publish: { submitted: 'publish' },
  /** Setting, changing or cancelling the time at which it is published by itself, once it has passed its stages. */
  release: { submitted: 'publish' },
  /** Asking that what is public be withdrawn, repealed, voided or replaced. */
  request: { live: 'draft' },
  /** Carrying that out or declining it, and withdrawing at once. */
  end: { live: 'publish' },
} as const satisfies Record<string, Partial<Record<EditionStatus, Mover>>>

export type Move = keyof typeof MOVES
export type MoveIssue = 'not_a_draft' | 'not_submitted' | 'not_live' | 'awaits_publication' | 'stages_before_release'

/** Where an edition stands. */
export type Standing = { status: EditionStatus; stage: Stage | null }

/** Why an edition that stands here cannot take this step; null when it can. */
export function moveIssue(move: Move, { status, stage }: Standing): MoveIssue | null {
  if (!(status in MOVES[move])) return 'draft' in MOVES[move] ? 'not_a_draft' : 'live' in MOVES[move] ? 'not_live' : 'not_submitted'
  if (move === 'release' && stage !== 'publish') return 'stages_before_release'
  return move === 'pass' && stage === 'publish' ? 'awaits_publication' : null
}

const STAGES = Object.values(Stage)

/** Every duty that may take this step somewhere on an edition's way: what an actor must have for "somebody was faster" to be the answer. */
export function dutiesFor(move: Move): Duty[] {
  const movers: Mover[] = Object.values(MOVES[move])
  return movers.flatMap((mover) => (mover === 'stage' ? STAGES : [mover]))
}

/** Whose step it is with an edition that stands here; where it is closed, whose it is where it is open. */
export function dutyFor(move: Move, { status, stage }: Standing): Duty {
  const movers: Partial<Record<EditionStatus, Mover>> = MOVES[move]
  const mover = movers[status] ?? Object.values(movers)[0]!
  return mover === 'stage' ? (stage ?? 'publish') : mover
}
