import type { Quantity } from '#ingest/facts/quantities.ts'
import type { Stretch } from '#ingest/text/sentences.ts'

/** Figures that follow one another with nothing but a joint between them: 分别达到55%、85%以上. */
export type Row = { size: number; position: number; /** Where the first figure begins. */ start: number }
export type Piece = Stretch & { row: Row }

const LONGEST_ROW = 20
/** How far a piece goes to either side of its figure. */
const LONGEST_SIDE = 160
const STOP = /[。；！？：，,;:!?\n]/gu
const STOP_OR_BRACKET = /[。；！？：，,;:!?\n（()）]/gu
const JOINT = /^\s?(?:[、+＋]|[和及与]|以及)\s?$/u
const ROW_JOINT = /^\s?(?:[、和与及]|以及)?\s?$/u

/**
 * The words that state each figure: from stop to stop, in a list of figures from joint to joint (分中心2家 of 中心5家、分中心2家、站8家). The
 * figures of a row have one piece together. `quiet` is the text with quotations and brackets blank.
 */
export function piecesOf(text: string, quiet: string, quantities: readonly Quantity[]): Piece[] {
  if (quantities.length === 0) return []
  const stops = { open: indexes(quiet, STOP), bracketed: indexes(text, STOP_OR_BRACKET) }
  const pieces: Piece[] = []
  for (let from = 0; from < quantities.length; ) {
    let to = from
    while (to + 1 < quantities.length && to - from < LONGEST_ROW && ROW_JOINT.test(text.slice(quantities[to]!.end, quantities[to + 1]!.start))) to++
    const [first, last] = [quantities[from]!, quantities[to]!]
    // Outside brackets the signs inside them stop nothing; inside, the brackets stop.
    const around = quiet[first.numberStart] === ' ' ? stops.bracketed : stops.open
    const start = startOf({ text, quiet }, first, quantities[from - 1] ?? null, around)
    const end = endOf({ text, quiet }, last, quantities[to + 1] ?? null, around)
    for (let i = from; i <= to; i++) pieces.push({ start, end, row: { size: to - from + 1, position: i - from, start: first.start } })
    from = to + 1
  }
  return pieces
}

type Source = { text: string; quiet: string }

function startOf({ text, quiet }: Source, quantity: Quantity, previous: Quantity | null, stops: readonly number[]): number {
  if (previous && JOINT.test(text[quantity.start - 1] ?? '')) return quantity.start
  const stop = (stops[countBelow(stops, quantity.start) - 1] ?? -1) + 1
  const item = previous ? behindJoint(text, behindBrackets(text, quiet, previous.end)) : 0
  let start = Math.max(stop, item <= quantity.start ? item : 0, quantity.start - LONGEST_SIDE)
  while (start < quantity.start && /\s/u.test(text[start]!)) start++
  return start
}

function endOf({ text, quiet }: Source, quantity: Quantity, next: Quantity | null, stops: readonly number[]): number {
  const own = behindBrackets(text, quiet, quantity.end)
  const stop = stops[countBelow(stops, quantity.end)] ?? text.length
  const joint = next ? [2, 1].find((length) => JOINT.test(text.slice(next.start - length, next.start))) : undefined
  const item = next && own < next.start && JOINT.test(text[own] ?? '') ? own : next && joint ? next.start - joint : text.length
  let end = Math.min(stop, Math.max(item, quantity.end), quantity.end + LONGEST_SIDE)
  while (end > quantity.end && /\s/u.test(text[end - 1]!)) end--
  return end
}

/** Behind the remark in brackets that belongs to a figure: 8间（镇卫生院4间）. */
function behindBrackets(text: string, quiet: string, at: number): number {
  let end = at
  if (/[（()）]/u.test(text[at] ?? '')) while (end < text.length && end - at < LONGEST_SIDE && quiet[end] === ' ') end++
  return end
}

function behindJoint(text: string, at: number): number {
  const length = [2, 1].find((n) => JOINT.test(text.slice(at, at + n)))
  return length === undefined ? 0 : at + length
}

function indexes(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map(({ index }) => index)
}

/** How many numbers of a rising list lie below one. */
function countBelow(list: readonly number[], value: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
