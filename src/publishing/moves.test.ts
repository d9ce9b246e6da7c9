import { describe, expect, it } from 'vitest'
import { type Move, MOVES, moveIssue } from '#publishing/moves.ts'

const STATUSES = ['draft', 'submitted', 'live', 'past'] as const
const OPEN: Record<Move, (typeof STATUSES)[number][]> = {
  correct: ['draft'], judge: ['draft', 'submitted'], submit: ['draft'], discard: ['draft'], return: ['submitted'], publish: ['submitted'],
}
const CELLS = Object.entries(OPEN).flatMap(([move, open]) => STATUSES.map((status) => ({ move: move as Move, status, open: open.includes(status) })))

describe('the steps of an edition', () => {
  it.each(CELLS)('$move of a $status edition → $open', ({ move, status, open }) => {
    expect(moveIssue(move, status) === null).toBe(open)
  })

  it('never lead out of what was published', () => {
    for (const open of Object.values(MOVES)) expect(Object.keys(open)).not.toEqual(expect.arrayContaining([expect.stringMatching(/live|past/)]))
  })
})
