import type { Mark } from '#ingest/formats/pages/page-content.ts'
import { readLinesOfMarks, type Line } from '#ingest/formats/pages/lines.ts'

const FEWEST_LINES = 8
/** A heading or a picture's title may reach over both columns. */
const MOST_ACROSS = 0.1

/**
 * Parts the marks of a page set in two columns, left before right; what stands above or below them, across both, keeps its place. One column
 * may be longer than the other. A page of one column comes back as it is.
 */
export function partColumns(marks: readonly Mark[], width: number): Mark[][] {
  const lines = readLinesOfMarks(marks)
  const parted = lines.filter((line) => line.segments.length === 2 && line.segments[0]!.right < width * 0.55 && line.segments[1]!.x > width * 0.45)
  if (parted.length < FEWEST_LINES) return [[...marks]]
  const from = Math.max(...parted.map(({ segments }) => segments[0]!.right))
  const to = Math.min(...parted.map(({ segments }) => segments[1]!.x))
  const size = parted[0]!.size
  // Rows of a table have cells of many widths; columns of text are filled to one edge.
  const filled = parted.filter(({ segments }) => segments[0]!.right > from - 2 * size).length
  if (to - from < size || filled < parted.length * 0.5) return [[...marks]]

  const middle = (from + to) / 2
  const across = (line: Line) => line.segments.some(({ x, right }) => x < middle - size && right > middle + size)
  const between = lines.filter(({ y }) => y <= parted[0]!.y && y >= parted.at(-1)!.y)
  if (between.filter(across).length > parted.length * MOST_ACROSS) return [[...marks]]
  const top = lastBefore(lines.slice(0, lines.indexOf(parted[0]!)).toReversed(), across, parted[0]!).y + size
  const foot = lastBefore(lines.slice(lines.indexOf(parted.at(-1)!) + 1), across, parted.at(-1)!).y - size
  const inside = (mark: Mark) => mark.y <= top && mark.y >= foot
  return [
    marks.filter((mark) => mark.y > top),
    marks.filter((mark) => inside(mark) && mark.x < middle),
    marks.filter((mark) => inside(mark) && mark.x >= middle),
    marks.filter((mark) => mark.y < foot),
  ].filter((part) => part.length > 0)
}

/** The last of some lines before one that reaches across, near enough to the line before it to be of its column. */
function lastBefore(lines: readonly Line[], across: (line: Line) => boolean, from: Line): Line {
  let last = from
  for (const line of lines) {
    if (across(line) || Math.abs(line.y - last.y) > 3 * last.size) break
    last = line
  }
  return last
}
