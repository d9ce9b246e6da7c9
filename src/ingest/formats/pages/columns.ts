import type { Mark } from '#ingest/formats/pages/page-content.ts'
import { readLinesOfMarks } from '#ingest/formats/pages/lines.ts'

const FEWEST_LINES = 8

/**
 * Parts the marks of a page set in two columns, left before right; what stands above or below them, across both, keeps its place. A page
 * of one column comes back as it is.
 */
export function partColumns(marks: readonly Mark[], width: number): Mark[][] {
  const lines = readLinesOfMarks(marks)
  const parted = lines.filter((line) => line.segments.length === 2 && line.segments[0]!.right < width * 0.55 && line.segments[1]!.x > width * 0.45)
  if (parted.length < FEWEST_LINES || parted.length < lines.length * 0.6) return [[...marks]]
  const from = Math.max(...parted.map(({ segments }) => segments[0]!.right))
  const to = Math.min(...parted.map(({ segments }) => segments[1]!.x))
  const size = parted[0]!.size
  // Rows of a table have cells of many widths; columns of text are filled to one edge.
  const filled = parted.filter(({ segments }) => segments[0]!.right > from - 2 * size).length
  if (to - from < size || filled < parted.length * 0.5) return [[...marks]]

  const middle = (from + to) / 2
  const [top, foot] = [Math.max(...parted.map(({ y }) => y)) + size, Math.min(...parted.map(({ y }) => y)) - size]
  const inside = (mark: Mark) => mark.y <= top && mark.y >= foot
  return [
    marks.filter((mark) => mark.y > top),
    marks.filter((mark) => inside(mark) && mark.x < middle),
    marks.filter((mark) => inside(mark) && mark.x >= middle),
    marks.filter((mark) => mark.y < foot),
  ].filter((part) => part.length > 0)
}
