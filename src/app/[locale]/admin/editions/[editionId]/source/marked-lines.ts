import type { Fate, Stretch } from '#desk/comparison/compare.ts'
import type { TextChange } from '#desk/comparison/text-changes.ts'
import type { Range } from '#ingest/text/source-range.ts'

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
  const lines = linesOf(text)
  const marks = [byLine(lines, places), byLine(lines, stretches), byLine(lines, changes)] as const
  return lines.map(({ start, end }, at) => {
    const [near, here, changed] = [marks[0][at]!, marks[1][at]!, marks[2][at]!]
    const edges = [...near, ...here, ...changed].flatMap((one) => [Math.max(one.start, start), Math.min(one.end, end)])
    const cuts = [...new Set([start, ...edges, end])].toSorted((one, other) => one - other)
    const pieces = cuts.slice(0, -1).map((from, index): Piece => {
      const covers = (one: Range) => one.start <= from && one.end > from
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

function linesOf(text: string): Range[] {
  let offset = 0
  return text.split('\n').map((line) => {
    const start = offset
    offset = start + line.length + 1
    return { start, end: offset - 1 }
  })
}

/** What touches each line, its end included, in the order given; as much work as there are marks, not marks for every line. */
function byLine<One extends Range>(lines: Range[], all: One[]): One[][] {
  const lineAt = new Uint32Array(lines.at(-1)!.end + 1)
  for (const [at, { start, end }] of lines.entries()) lineAt.fill(at, start, end + 1)
  const found: One[][] = lines.map(() => [])
  for (const one of all) {
    for (let at = lineAt[one.start] ?? lines.length; at < lines.length && lines[at]!.start <= one.end; at++) found[at]!.push(one)
  }
  return found
}
