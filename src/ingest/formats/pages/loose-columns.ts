import { segmentsOf, type Line, type Segment } from '#ingest/formats/pages/lines.ts'

/** A column of a table without rules: as wide as the words in it. */
export type Column = { x: number; right: number }

/** In heights of the font: what parts two cells at least, what parts them beyond doubt, and how near to one another words of a column begin or end. */
const GUTTER = 0.45
const NEAR = 0.6
const MOSTLY = 0.7
/** A head may span columns; so many rows of it are looked past. */
const TALLEST_HEAD = 2
/** Prose set in two columns is filled to its edge, in lines longer than most cells. */
const LONG = 10

/**
 * The columns that rows share, from the gutters that no word of them crosses. Null unless the rows bear it out: every gutter parts some row
 * widely, and words of a column begin, end or stand centred one under the other in most rows. Two columns take more rows to tell from two
 * fields that happen to stand side by side.
 */
export function sharedColumns(rows: readonly Line[]): Column[] | null {
  const usual = usualWidth(rows)
  for (let head = 0; head <= TALLEST_HEAD; head++) {
    const below = rows.slice(head)
    const columns = columnsOf(below)
    if (below.length >= fewestRows(columns.length) && columns.length >= Math.max(usual, 2) && columns.every((column) => isAligned(column, below)) && !isProse(columns, below)) return columns
  }
  return null
}

/** Words of a line, parted where a gutter may be. */
export function cellsOfLine(line: Line): Segment[] {
  return segmentsOf(line, GUTTER)
}

/** How many of the columns words reach into, and the first of them. */
export function columnsUnder(columns: readonly Column[], { x, right }: Column): { first: number; count: number } {
  const under = columns.flatMap((column, i) => (x < column.right && right > column.x ? [i] : []))
  if (under.length > 0) return { first: under[0]!, count: under.length }
  const distances = columns.map((column) => Math.abs(column.x + column.right - x - right))
  return { first: distances.indexOf(Math.min(...distances)), count: 1 }
}

function fewestRows(columns: number): number {
  return columns === 2 ? 4 : 2
}

function usualWidth(rows: readonly Line[]): number {
  const counts = new Map<number, number>()
  for (const { segments } of rows) counts.set(segments.length, (counts.get(segments.length) ?? 0) + 1)
  return [...counts].toSorted(([a, often], [b, seldom]) => seldom - often || b - a)[0]?.[0] ?? 0
}

/** What the words of all rows cover, in one piece where they overlap, or where no row is parted widely. */
function columnsOf(rows: readonly Line[]): Column[] {
  const wide = rows.flatMap(({ segments }) => segments.slice(1).map(({ x }, i) => ({ x: segments[i]!.right, right: x })))
  const columns: Column[] = []
  for (const { x, right } of rows.flatMap(cellsOfLine).toSorted((a, b) => a.x - b.x)) {
    const last = columns.at(-1)
    const parted = last && x > last.right && wide.some((gap) => gap.x <= last.right && gap.right >= x)
    if (!last || parted) columns.push({ x, right })
    else last.right = Math.max(last.right, right)
  }
  return columns
}

function isAligned(column: Column, rows: readonly Line[]): boolean {
  const words = rows.flatMap((row) => {
    const inside = cellsOfLine(row).filter(({ x, right }) => x >= column.x && right <= column.right)
    return inside.length === 0 ? [] : [{ x: inside[0]!.x, right: inside.at(-1)!.right, size: row.size }]
  })
  const share = words.length < 3 ? 1 : MOSTLY
  return [({ x }: Column) => x, ({ right }: Column) => right, ({ x, right }: Column) => (x + right) / 2].some((place) => {
    const usual = words.map(place).toSorted((a, b) => a - b)[Math.floor(words.length / 2)]!
    return words.filter((word) => Math.abs(place(word) - usual) <= NEAR * word.size).length >= words.length * share
  })
}

function isProse(columns: readonly Column[], rows: readonly Line[]): boolean {
  const [first] = columns
  const filled = rows.filter(({ x, size, segments }) => x < first!.right && segments[0]!.right > first!.right - 1.5 * size && segments[0]!.right - x > LONG * size)
  return columns.length === 2 && filled.length > rows.length / 2
}
