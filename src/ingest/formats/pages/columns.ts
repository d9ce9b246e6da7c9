import type { Mark } from '#ingest/formats/pages/page-content.ts'
import { readLinesOfMarks, segmentsOf, type Line } from '#ingest/formats/pages/lines.ts'

/** Lines a column has on a page at least, and in one of its stretches. */
const FEWEST_LINES = 8
const FEWEST_IN_STRETCH = 3
/** In heights of the font: what parts columns; how much of a line two columns' worth of prose fills; what parts a stretch from the next. */
const GUTTER = 0.9
const LONG = 10
const FAR = 3

type Gutter = { from: number; to: number }
type Parted = { line: Line; left: number | null; right: number | null; size: number; length: number }

/**
 * Parts the marks of a page set in two columns, left before right; what stands across both keeps its place between what is above and below
 * it. Lines of the columns need not stand beside one another, and one column may be longer. A page of one column comes back as it is.
 */
export function partColumns(marks: readonly Mark[], width: number): Mark[][] {
  const lines = readLinesOfMarks(marks)
  const parted = lines.map((line) => partLine(line, width))
  const gutter = gutterOf(parted)
  if (!gutter) return [[...marks]]
  const middle = (gutter.from + gutter.to) / 2
  const parts: Mark[][] = [[]]
  for (const stretch of stretchesOf(parted, gutter)) {
    const all = stretch.flatMap(({ line }) => line.marks)
    if (stretch.filter(hasLeft).length < FEWEST_IN_STRETCH || stretch.filter(hasRight).length < FEWEST_IN_STRETCH) parts.at(-1)!.push(...all)
    else parts.push(all.filter(({ x }) => x < middle), all.filter(({ x }) => x >= middle), [])
  }
  return parts.filter((part) => part.length > 0)
}

const hasLeft = ({ left }: Parted) => left !== null
const hasRight = ({ right }: Parted) => right !== null

/** Where words of the left half of a page end in a line, and where those of its right half begin. */
function partLine(line: Line, width: number): Parted {
  const segments = segmentsOf(line, GUTTER)
  const left = segments.findLast(({ x, right }) => x < width * 0.45 && right < width * 0.55)
  const right = segments.find(({ x, right: end }) => x > width * 0.45 && end > width * 0.55)
  return { line, left: left?.right ?? null, right: right?.x ?? null, size: line.size, length: left ? left.right - segments[0]!.x : 0 }
}

/** What no word of either half reaches into, if the page has enough of both. Cells of a table have many widths; prose is filled to one edge. */
function gutterOf(parted: readonly Parted[]): Gutter | null {
  const left = parted.filter(hasLeft)
  if (left.length < FEWEST_LINES || parted.filter(hasRight).length < FEWEST_LINES) return null
  const [from, to] = [Math.max(...left.map((one) => one.left!)), Math.min(...parted.filter(hasRight).map(({ right }) => right!))]
  const filled = left.filter(({ left: end, size, length }) => end! > from - 2 * size && length > LONG * size).length
  return to - from >= left[0]!.size * GUTTER && filled >= left.length * 0.5 ? { from, to } : null
}

/** Lines from top to bottom, parted where one reaches over the gutter or stands far from the line above. */
function stretchesOf(parted: readonly Parted[], { from, to }: Gutter): Parted[][] {
  const stretches: Parted[][] = []
  let before = null as { y: number; across: boolean } | null
  for (const one of parted) {
    const { marks, y } = one.line
    const across = marks.some(({ x, right }) => x < to - 1 && right > from + 1)
    if (!before || across || before.across || before.y - y > FAR * one.size) stretches.push([one])
    else stretches.at(-1)!.push(one)
    before = { y, across }
  }
  return stretches
}
