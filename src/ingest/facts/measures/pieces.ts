import type { Quantity } from '#ingest/facts/quantities.ts'
import type { Stretch } from '#ingest/text/sentences.ts'

/** Figures that follow one another with nothing but a joint between them: 分别达到55%、85%以上. */
export type Row = { size: number; position: number; /** Where the first figure begins. */ start: number }
export type Piece = Stretch & { row: Row }

const LONGEST_ROW = 20
/** How far a piece goes to either side of its figure. */
const LONGEST_SIDE = 160
const STOPS = new Set('。；！？：，,;:!?\n')
const BRACKETS = new Set('（()）')
const JOINT = /^\s?(?:[、+＋]|[和及与]|以及)\s?$/u
const ROW_JOINT = /^\s?(?:[、和与及]|以及)?\s?$/u

/**
 * The words that state each figure: from stop to stop, in a list of figures from joint to joint (分中心2家 of 中心5家、分中心2家、站8家). The
 * figures of a row have one piece together. `quiet` is the text with quotations and brackets blank.
 */
export function piecesOf(text: string, quiet: string, quantities: readonly Quantity[]): Piece[] {
  const pieces: Piece[] = []
  for (let from = 0; from < quantities.length; ) {
    let to = from
    while (to + 1 < quantities.length && to - from < LONGEST_ROW && ROW_JOINT.test(text.slice(quantities[to]!.end, quantities[to + 1]!.start))) to++
    const [first, last] = [quantities[from]!, quantities[to]!]
    const stops = stopsFor(text, quiet, first)
    const start = startOf({ text, quiet }, first, quantities[from - 1] ?? null, stops)
    const end = endOf({ text, quiet }, last, quantities[to + 1] ?? null, stops)
    for (let i = from; i <= to; i++) pieces.push({ start, end, row: { size: to - from + 1, position: i - from, start: first.start } })
    from = to + 1
  }
  return pieces
}

/** Outside brackets the signs inside them stop nothing; inside, the brackets stop. */
function stopsFor(text: string, quiet: string, { numberStart }: Quantity): (index: number) => boolean {
  if (quiet[numberStart] !== ' ') return (index) => STOPS.has(quiet[index]!)
  return (index) => STOPS.has(text[index]!) || BRACKETS.has(text[index]!)
}

type Source = { text: string; quiet: string }

function startOf({ text, quiet }: Source, quantity: Quantity, previous: Quantity | null, stops: (index: number) => boolean): number {
  const item = previous && behindJoint(text, behindBrackets(text, quiet, previous.end))
  const opensItem = (at: number) => previous !== null && at >= previous.end && (at === item || (at === quantity.start && JOINT.test(text[at - 1] ?? '')))
  let start = quantity.start
  while (start > Math.max(0, quantity.start - LONGEST_SIDE) && !stops(start - 1) && !opensItem(start)) start--
  while (start < quantity.start && /\s/u.test(text[start]!)) start++
  return start
}

function endOf({ text, quiet }: Source, quantity: Quantity, next: Quantity | null, stops: (index: number) => boolean): number {
  const own = behindBrackets(text, quiet, quantity.end)
  const closesItem = (at: number) => next !== null && at < next.start
    && ((at === own && JOINT.test(text[at] ?? '')) || (next.start - at <= 2 && JOINT.test(text.slice(at, next.start))))
  let end = quantity.end
  while (end < Math.min(text.length, quantity.end + LONGEST_SIDE) && !stops(end) && !closesItem(end)) end++
  while (end > quantity.end && /\s/u.test(text[end - 1]!)) end--
  return end
}

/** Behind the remark in brackets that belongs to a figure: 8间（镇卫生院4间）. */
function behindBrackets(text: string, quiet: string, at: number): number {
  let end = at
  if (BRACKETS.has(text[at] ?? '')) while (end < text.length && end - at < LONGEST_SIDE && quiet[end] === ' ') end++
  return end
}

function behindJoint(text: string, at: number): number | null {
  const length = [2, 1].find((n) => JOINT.test(text.slice(at, at + n)))
  return length === undefined ? null : at + length
}
