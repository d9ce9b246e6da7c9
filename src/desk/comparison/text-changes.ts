import type { Change } from '#desk/steps/change.ts'

type TextStep = { ordinal: number; change: Pick<Change, 'splices' | 'proposal'> }

/** A stretch of the text that a person changed: where it now stands, what stood there, by which step and which proposal. */
export type TextChange = { start: number; end: number; removed: string; step: number; proposal: Change['proposal'] }

/** Every change of the text that is in effect, in the order of the text. `steps` are those in effect, oldest first. */
export function textChanges(steps: TextStep[]): TextChange[] {
  let changes: TextChange[] = []
  for (const { ordinal, change: { splices, proposal } } of steps) {
    let moved = 0
    const made = splices.map(({ at, removed, inserted }) => {
      const start = at + moved
      moved += inserted.length - removed.length
      return { start, end: start + inserted.length, removed, step: ordinal, proposal }
    })
    const shifted = (offset: number) => splices.reduce((sum, { at, removed, inserted }) => (at < offset ? sum + inserted.length - Math.min(removed.length, offset - at) : sum), offset)
    changes = [...changes.map((change) => ({ ...change, start: shifted(change.start), end: shifted(change.end) })), ...made]
  }
  return changes.toSorted((one, other) => one.start - other.start)
}
