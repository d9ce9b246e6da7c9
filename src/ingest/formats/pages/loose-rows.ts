import { paragraph, type FlowTable } from '#ingest/formats/flow.ts'
import { textOfSegment, type Line, type Segment } from '#ingest/formats/pages/lines.ts'

const FEWEST_CELLS = 3

/** True for a line of a table without rules: three words or more, set far apart. */
export function isLooseRow({ segments }: Line): boolean {
  return segments.length >= FEWEST_CELLS
}

/** Lays rows without rules out in the columns their words share. */
export function readLooseRows(lines: readonly Line[]): FlowTable {
  const columns: { x: number; right: number }[] = []
  for (const segment of lines.flatMap(({ segments }) => segments)) {
    const shared = columns.filter((column) => segment.x < column.right && segment.right > column.x)
    const merged = { x: Math.min(segment.x, ...shared.map(({ x }) => x)), right: Math.max(segment.right, ...shared.map(({ right }) => right)) }
    for (const column of shared) columns.splice(columns.indexOf(column), 1)
    columns.push(merged)
  }
  columns.sort((a, b) => a.x - b.x)
  const cellOf = (segments: readonly Segment[], column: { x: number; right: number }) =>
    segments.filter((segment) => segment.x < column.right && segment.right > column.x).map(textOfSegment).join(' ')
  return { kind: 'table', rows: lines.map(({ segments }) => columns.map((column) => ({ flow: [paragraph([{ text: cellOf(segments, column), bold: false }])] }))) }
}
