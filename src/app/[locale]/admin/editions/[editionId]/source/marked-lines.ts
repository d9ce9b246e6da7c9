import type { Fate, Stretch } from '#desk/comparison/compare.ts'
import type { TextChange } from '#desk/comparison/text-changes.ts'

/** A stretch of the source that an item was read from. */
export type Place = { item: string; start: number; end: number; /** What proof-reading would put there. */ proposed?: string | null }

/**
 * A stretch of one line: the items read from it, the narrowest first; those whose first place begins here; what becomes of
 * it on the page, with the form it is printed in there when that is another; where a person changed the text, the words that
 * stood there (empty: something was put in); and what proof-reading would put in its place, at the end of it.
 */
export type Piece = { text: string; items: string[]; begins: string[]; fate: Fate; published: string | null; was: string | null; proposed: string | null }

/** A line of the source, from `start` on. It is `joined` when the page goes on with the next line in the same paragraph. */
export type Line = { start: number; pieces: Piece[]; joined: boolean }

type Marks = { places: Place[]; stretches: Stretch[]; changes: TextChange[] }

/** A text cut into lines, and each line where a place, a stretch or a change begins or ends. They may overlap and run over lines. */
export function markedLines(text: string, { places, stretches, changes }: Marks): Line[] {
  const begun = new Set<string>()
  let offset = 0
  return text.split('\n').map((line) => {
    const start = offset
    const end = start + line.length
    offset = end + 1
    const within = <T extends { start: number; end: number }>(all: T[]) => all.filter((one) => one.start <= end && one.end >= start)
    const [near, here, changed] = [within(places), within(stretches), within(changes)]
    const edges = [...near, ...here, ...changed].flatMap((one) => [Math.max(one.start, start), Math.min(one.end, end)])
    const cuts = [...new Set([start, ...edges, end])].toSorted((one, other) => one - other)
    const pieces = cuts.slice(0, -1).map((from, index): Piece => {
      const covers = (one: { start: number; end: number }) => one.start <= from && one.end > from
      const items = [...new Set(near.filter(covers).toSorted((one, other) => one.end - one.start - (other.end - other.start)).map(({ item }) => item))]
      const begins = items.filter((item) => !begun.has(item))
      for (const item of begins) begun.add(item)
      const stretch = here.find(covers)
      const change = changed.find((one) => one.start === from || covers(one))
      return {
        text: text.slice(from, cuts[index + 1]), items, begins,
        fate: stretch?.fate ?? 'kept',
        published: stretch?.start === from ? (stretch.published ?? null) : null,
        proposed: near.find((place) => place.proposed && place.end === cuts[index + 1] && covers(place))?.proposed ?? null,
        was: change ? (change.start === from ? change.removed : '') : null,
      }
    })
    return { start, pieces, joined: here.some(({ fate, start: from, end: to }) => (fate === 'joined' || fate === 'twice') && from <= end && to > end) }
  })
}
