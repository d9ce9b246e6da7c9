import type { StepMove } from '#platform/generated/enums.ts'

export type Recorded = { ordinal: number; move: StepMove; of: number | null }

/**
 * Where undo and redo stand after the recorded steps: ordinals of the steps in effect and of those taken back, the next to be
 * moved last. A new step closes the way forward.
 *
 * @example
 * standing([{ ordinal: 0, move: 'do', of: null }, { ordinal: 1, move: 'undo', of: 0 }]) //=> { inEffect: [], takenBack: [0] }
 */
export function standing(steps: Recorded[]): { inEffect: number[]; takenBack: number[] } {
  const inEffect: number[] = []
  let takenBack: number[] = []
  for (const { ordinal, move } of steps) {
    if (move === 'do') {
      inEffect.push(ordinal)
      takenBack = []
    } else if (move === 'undo') {
      takenBack.push(inEffect.pop()!)
    } else {
      inEffect.push(takenBack.pop()!)
    }
  }
  return { inEffect, takenBack }
}
