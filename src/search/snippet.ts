import { placesOf } from '#documents/places-of.ts'
import type { Concept } from '#search/question/concepts.ts'
import { fold } from '#search/words/fold.ts'

/** A passage cut to what matters, as stretches to set plain or marked. */
export type Snippet = { text: string; mark: boolean }[]

const LENGTH = 110
type Span = { start: number; end: number; concept: number }

/** The part of a text where most of the concepts stand together. Marks are placed on the text as printed. */
export function snippetOf(text: string, concepts: Concept[], length = LENGTH): Snippet {
  const spans = findSpans(fold(text), concepts)
  const [from, to] = windowOf(text, spans, length)
  const pieces: Snippet = from > 0 ? [{ text: '…', mark: false }] : []
  let at = from
  for (const { start, end } of spans.filter((span) => span.start >= from && span.end <= to)) {
    if (start > at) pieces.push({ text: text.slice(at, start), mark: false })
    pieces.push({ text: text.slice(start, end), mark: true })
    at = end
  }
  if (at < to) pieces.push({ text: text.slice(at, to), mark: false })
  if (to < text.length) pieces.push({ text: '…', mark: false })
  return pieces
}

/** A word that stands everywhere is not marked everywhere. */
const MOST_PLACES = 40

/** Where the concepts stand: for each its best wordings that occur, longest match first, none overlapping. */
function findSpans(folded: string, concepts: Concept[]): Span[] {
  const found = concepts.flatMap(({ run, surfaces }, concept) => {
    const wordings = folded.includes(run) ? [run] : (surfaces.map((set) => set.filter((one) => folded.includes(one))).find((set) => set.length > 0) ?? [])
    return wordings.flatMap((wording) => placesOf(folded, wording, MOST_PLACES).map((start) => ({ start, end: start + wording.length, concept })))
  })
  const chosen: Span[] = []
  for (const span of found.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (!chosen.some((one) => span.start < one.end && one.start < span.end)) chosen.push(span)
  }
  return joined(chosen.toSorted((a, b) => a.start - b.start))
}

/** Neighbouring marks read as one. */
function joined(spans: Span[]): Span[] {
  const merged: Span[] = []
  for (const span of spans) {
    const last = merged.at(-1)
    if (last && last.end === span.start) merged[merged.length - 1] = { ...last, end: span.end }
    else merged.push(span)
  }
  return merged
}

/** Begins at a clause, a little before the densest stretch. */
function windowOf(text: string, spans: Span[], length: number): [number, number] {
  if (text.length <= length * 1.3) return [0, text.length]
  const worth = (start: number) => new Set(spans.filter((span) => span.start >= start && span.end <= start + length - 20).map(({ concept }) => concept)).size
  const first = spans.reduce<Span | null>((best, span) => (best === null || worth(span.start) > worth(best.start) ? span : best), null)
  const near = Math.max(0, (first?.start ?? 0) - 20)
  const clause = text.slice(Math.max(0, near - 12), first?.start ?? 0).search(/[，。；：、！？](?=[^，。；：！？]*$)/u)
  const from = near === 0 ? 0 : clause < 0 ? near : Math.max(0, near - 12) + clause + 1
  return [from, Math.min(text.length, from + length)]
}
