import type { Day } from '#platform/clock.ts'

/** Where something with a deadline stands on a day. What came of it only the bureau can say: a day gone by is not a failure; once it did, it is `told`. */
export type Due = 'ahead' | 'past' | 'undated' | 'told'

/** `deadline` is the last day that still keeps it; the day itself is not yet past. */
export function dueOn(today: Day, deadline: Day | null): Due {
  if (deadline === null) return 'undated'
  return deadline < today ? 'past' : 'ahead'
}
