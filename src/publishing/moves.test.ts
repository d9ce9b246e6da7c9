import { describe, expect, it } from 'vitest'
import { type Move, MOVES, moveIssue } from '#publishing/moves.ts'
import { stageAfter, stagesLeft } from '#publishing/stages.ts'

const STATUSES = ['draft', 'submitted', 'live', 'past'] as const
const OPEN: Record<Move, (typeof STATUSES)[number][]> = {
  correct: ['draft'], judge: ['draft', 'submitted'], submit: ['draft'], discard: ['draft'], remark: ['submitted'], pass: ['submitted'], return: ['submitted'], publish: ['submitted'], release: ['submitted'], request: ['live'], end: ['live'],
}
const CELLS = Object.entries(OPEN).flatMap(([move, open]) => STATUSES.map((status) => ({ move: move as Move, status, open: open.includes(status) })))

describe('the steps of an edition', () => {
  it.each(CELLS)('$move of a $status edition → $open', ({ move, status, open }) => {
    expect(moveIssue(move, { status, stage: status === 'submitted' ? (move === 'release' ? 'publish' : 'review') : null }) === null).toBe(open)
  })

  it('change nothing of what was published; only its end may be told', () => {
    const { request, end, ...others } = MOVES
    for (const open of Object.values(others)) expect(Object.keys(open)).not.toEqual(expect.arrayContaining([expect.stringMatching(/live|past/)]))
    expect([Object.keys(request), Object.keys(end)]).toEqual([['live'], ['live']])
  })

  it('have no time set before everybody has passed them on', () => {
    expect(moveIssue('release', { status: 'submitted', stage: 'sign' })).toBe('stages_before_release')
  })

  it('have nothing to pass on once only publishing is left', () => {
    expect(moveIssue('pass', { status: 'submitted', stage: 'publish' })).toBe('awaits_publication')
  })
})

describe('the stages of a district', () => {
  it.each([
    [[], ['publish']],
    [['sign'], ['sign', 'publish']],
    [['sign', 'review'], ['review', 'sign', 'publish']],
    [['review', 'secrecy', 'sign'], ['review', 'secrecy', 'sign', 'publish']],
    [['review', 'haste'], ['review', 'secrecy', 'sign', 'publish']],
    ['none', ['review', 'secrecy', 'sign', 'publish']],
  ])('%j are gone through as %j', (stages, path) => {
    const gone = [stageAfter(null, { stages })]
    while (gone.at(-1) !== 'publish') gone.push(stageAfter(gone.at(-1)!, { stages }))
    expect(gone).toEqual(path)
    expect(stagesLeft(gone[0]!, { stages })).toEqual(path.slice(0, -1))
  })
})
