import { cellsOfLine, columnsUnder, sharedColumns, type Column } from '#ingest/formats/pages/loose-columns.ts'
import { isOrganisation } from '#ingest/elements/element-shapes.ts'
import { paragraph, type Cell, type FlowTable } from '#ingest/formats/flow.ts'
import { readDayAlone } from '#ingest/elements/document-dates.ts'
import { joinedLines, textOfLine, textOfSegment, type Line } from '#ingest/formats/pages/lines.ts'

export type LoosePart =
  | { kind: 'lines'; lines: Line[] }
  | { kind: 'table'; table: FlowTable }
  /** Rows in which words stand apart, in no columns that we can tell. */
  | { kind: 'doubtful'; lines: Line[] }

const FEWEST_CELLS = 3
/** In heights of the font: what is farther below is not of the same table. */
const FARTHEST = 3.2
/** A line of a cell stands nearer to the next line of it than rows stand to one another. */
const NEARER = 0.85
/** More than a page holds. */
const MOST_LINES = 150

/** Parts lines, from the top, into tables without rules and the text around them. */
export function partLooseTables(lines: readonly Line[]): LoosePart[] {
  const parts: LoosePart[] = []
  let rest: Line[] = []
  for (let i = 0; i < lines.length; ) {
    const block = blockFrom(lines, i)
    const read = block && readBlock(block)
    if (read === null) rest.push(lines[i++]!)
    else {
      endLines()
      parts.push(read)
      i += block!.length
    }
  }
  endLines()
  return parts

  function endLines(): void {
    if (rest.length > 0) parts.push({ kind: 'lines', lines: rest })
    rest = []
  }
}

/** Lines from one on that may be a table: each has words set apart, or continues a cell of one that has. Ends with the last that has. */
function blockFrom(lines: readonly Line[], from: number): Line[] | null {
  if (lines[from]!.segments.length < 2) return null
  const block = [lines[from]!]
  let [left, right] = [lines[from]!.x, lines[from]!.right]
  for (const [i, line] of lines.slice(from + 1, from + MOST_LINES).entries()) {
    const last = block.at(-1)!
    if (last.y - line.y > FARTHEST * last.size) break
    // A line from edge to edge is text; one that stands under a cell may be of it.
    if (line.segments.length === 1 && (line.right - line.x > (right - left) * 0.6 || signs(line, lines[from + i + 2]))) break
    block.push(line)
    ;[left, right] = [Math.min(left, line.x), Math.max(right, line.right)]
  }
  // The thanks above the signature stand under the last row as its words might.
  while (block.length > 1 && isSentence(block.at(-1)!)) block.pop()
  return block
}

/** The organ that signs, its day below it. */
function signs(line: Line, below: Line | undefined): boolean {
  return isSigned(line) && below?.segments.length === 1 && readDayAlone(textOfLine(below).trim()) !== null
}

function isSentence({ segments }: Line): boolean {
  return segments.length === 1 && /[。！]\s*$/u.test(textOfSegment(segments[0]!))
}

function readBlock(block: Line[]): LoosePart | null {
  const rows = block.filter(({ segments }) => segments.length > 1)
  if (rows.every(isSigned)) return null
  const columns = sharedColumns(rows)
  if (columns) return { kind: 'table', table: tableOf(block, columns) }
  const many = rows.filter(({ segments }) => segments.length >= FEWEST_CELLS).length
  return many > 1 && many === block.length ? { kind: 'doubtful', lines: block } : null
}

/** Organs that sign together stand side by side, their days below. */
function isSigned(row: Line): boolean {
  return row.segments.every((segment) => isOrganisation(textOfSegment(segment).trim()) || readDayAlone(textOfSegment(segment).trim()) !== null)
}

function tableOf(block: readonly Line[], columns: readonly Column[]): FlowTable {
  return { kind: 'table', rows: rowsOf(block, columns).map((lines) => wordsInColumns(lines, columns)) }
}

/** Lines by the row they are of: one that has no first word, or stands nearer to its neighbour than rows do, is of a row already begun, or about to begin. */
function rowsOf(block: readonly Line[], columns: readonly Column[]): Line[][] {
  const taken = new Map(block.map((line) => [line, new Set(cellsOfLine(line).map((cell) => columnsUnder(columns, cell).first))]))
  const begins = (line: Line) => taken.get(line)!.has(0) && taken.get(line)!.size > 1
  const heads = block.filter(begins)
  const distance = Math.min(...heads.slice(1).map((line, i) => heads[i]!.y - line.y))
  const near = (upper: Line | undefined, lower: Line | undefined) => upper !== undefined && lower !== undefined && upper.y - lower.y < distance * NEARER
  const rows: Line[][] = []
  let joins = false
  block.forEach((line, i) => {
    const [above, below] = [near(block[i - 1], line), near(line, block[i + 1])]
    const continues = rows.length > 0 && (joins || (above && !(begins(line) && rows.at(-1)!.some(begins))) || (!taken.get(line)!.has(0) && !below))
    if (continues) rows.at(-1)!.push(line)
    else rows.push([line])
    joins = !begins(line) && below && !above && !continues
  })
  return rows
}

function wordsInColumns(lines: readonly Line[], columns: readonly Column[]): (Cell | null)[] {
  const words = columns.map((): string[] => [])
  const covered = new Set<number>()
  for (const cell of lines.flatMap(cellsOfLine)) {
    const { first, count } = columnsUnder(columns, cell)
    words[first]!.push(textOfSegment(cell))
    for (let i = first + 1; i < first + count; i++) covered.add(i)
  }
  return words.map((texts, i) => (texts.length === 0 && covered.has(i) ? null : { flow: [paragraph([{ text: joinedLines(texts), bold: false }])] }))
}
