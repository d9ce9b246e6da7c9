import { describe, expect, it } from 'vitest'
import { type Recorded, standing } from '#desk/steps/history.ts'

describe('undo and redo over recorded steps', () => {
  it('take back the last step in effect and do again the last taken back', () => {
    const steps: Recorded[] = [act(0), act(1), back(2, 1), back(3, 0), again(4, 0)]
    expect(standing(steps)).toEqual({ inEffect: [0], takenBack: [1] })
  })

  it('lose the way forward once something new is done', () => {
    expect(standing([act(0), act(1), back(2, 1), act(3)])).toEqual({ inEffect: [0, 3], takenBack: [] })
  })
})

function act(ordinal: number): Recorded {
  return { ordinal, move: 'do', of: null }
}

function back(ordinal: number, of: number): Recorded {
  return { ordinal, move: 'undo', of }
}

function again(ordinal: number, of: number): Recorded {
  return { ordinal, move: 'redo', of }
}
