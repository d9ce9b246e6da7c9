import { paragraph, type Flow, type FlowTable, type Piece } from '#ingest/formats/flow.ts'
import { readMarker } from '#ingest/sections/numbering.ts'
import { textOfLine, type Line } from '#ingest/formats/pdf/lines.ts'
import type { PageNote } from '#ingest/formats/pdf/notes.ts'

/** What stands on the pages from top to bottom: lines, tables between them, and the notes at the foot of each. */
export type Placed =
  | { kind: 'line'; page: number; line: Line }
  | { kind: 'table'; page: number; table: FlowTable; grid: string }
  | { kind: 'note'; page: number; note: PageNote }

type Edges = { left: number; right: number; gap: number }
type Open = { pieces: Piece[]; last: Line; page: number; setIn: boolean; /** Begins neither at the edge nor set in from it: centred. */ centred: boolean; notes: PageNote[] }

/** Puts lines together to paragraphs: a full line goes on in the next, unless that one is set in, set otherwise, or apart. */
export function readPdfParagraphs(placed: readonly Placed[]): { flow: Flow; /** The page every block begins on. */ pages: number[] } {
  const flow: Flow = []
  const pages: number[] = []
  const edges = edgesOf(placed)
  let open = null as Open | null
  let lastTable = null as { grid: string; table: FlowTable } | null

  for (const one of placed) {
    if (one.kind === 'table') {
      close()
      // A table goes on where the next page begins with one of the same columns.
      if (lastTable?.grid === one.grid) lastTable.table.rows.push(...withoutRepeatedHead(lastTable.table, one.table))
      else {
        add(one.table, one.page)
        lastTable = one
      }
      continue
    }
    if (one.kind === 'note') {
      if (open) open.notes.push(one.note)
      else add(paragraph([], { notes: [one.note] }), one.page)
      continue
    }
    lastTable = null
    const { line, page } = one
    const edge = edges.get(page)!
    if (open && goesOn(open, line, page, edges.get(open.page)!, edge)) {
      open.pieces.push(...joinedTo(open.pieces, piecesOf(line)))
      Object.assign(open, { last: line, page })
    } else {
      close()
      open = { pieces: piecesOf(line), last: line, page, setIn: isSetIn(line, edge), centred: isCentred(line, edge), notes: [] }
    }
  }
  close()
  return { flow, pages }

  function close(): void {
    if (open) add(paragraph(open.pieces, { indented: open.setIn, notes: open.notes }), open.page)
    open = null
  }

  function add(block: Flow[number], page: number): void {
    flow.push(block)
    pages.push(page)
  }
}

/** A first line is set in by two characters of the text, which may be larger than its figures; what stands further in is centred or to the right. */
const SET_IN_MOST = 4.6

function goesOn(open: Open, next: Line, page: number, before: Edges, edge: Edges): boolean {
  const { last } = open
  if (open.centred || last.x > before.left + SET_IN_MOST * last.size) return false
  const size = Math.max(last.size, next.size)
  if (Math.abs(last.size - next.size) > size * 0.12 || next.segments.length > 1 || last.segments.length > 1) return false
  if (last.right < before.right - 1.5 * last.size || next.x > edge.left + 0.9 * size) return false
  if (page === open.page && last.y - next.y > Math.max(edge.gap * 1.35, size * 1.2)) return false
  const ended = /[。！？；：]\s*$/u.test(textOfLine(last))
  return !(ended && readMarker(textOfLine(next)))
}

function isSetIn(line: Line, { left }: Edges): boolean {
  const indent = (line.x - left) / line.size
  return indent > 1.2 && indent < SET_IN_MOST
}

/** A full line may look like one of a paragraph but for the little it stands off the edge. */
function isCentred(line: Line, { left }: Edges): boolean {
  const off = (line.x - left) / line.size
  return off > 0.18 && !isSetIn(line, { left, right: 0, gap: 0 })
}

/** Edges of the text on every page, and the usual distance of lines, by the long lines. Left and right pages may differ. */
function edgesOf(placed: readonly Placed[]): Map<number, Edges> {
  const byPage = new Map<number, Line[]>()
  for (const one of placed) if (one.kind === 'line') byPage.set(one.page, [...(byPage.get(one.page) ?? []), one.line])
  const widest = Math.max(0, ...[...byPage.values()].flat().map(({ x, right }) => right - x))
  return new Map([...byPage].map(([page, lines]) => {
    const long = lines.filter(({ x, right }) => right - x > widest * 0.6)
    const used = long.length > 0 ? long : lines
    const common = lines.filter(({ x }) => lines.filter((other) => Math.abs(other.x - x) < 2).length > 1)
    const gaps = lines.slice(1).map((line, i) => lines[i]!.y - line.y).filter((gap) => gap > 0).toSorted((a, b) => a - b)
    return [page, { left: Math.min(...[...used, ...common].map(({ x }) => x)), right: Math.max(...used.map(({ right }) => right)), gap: gaps[Math.floor(gaps.length / 2)] ?? 0 }]
  }))
}

/** Segments far apart in a line: two fields, written apart. Three or more stand in columns without rules: a row. */
function piecesOf({ segments }: Line): Piece[] {
  const pieces = segments.flatMap((segment, i) => (i === 0 ? segment.pieces : [{ text: '　　', bold: false }, ...segment.pieces]))
  // Figures and signs come from another font, which says nothing of their weight.
  return pieces.map((piece, i) => (piece.bold || /\p{Script=Han}/u.test(piece.text) || !pieces[i - 1]?.bold || !pieces[i + 1]?.bold ? piece : { ...piece, bold: true }))
}

/** Two words of Latin letters keep the space that the end of the line stood for. */
function joinedTo(before: readonly Piece[], pieces: Piece[]): Piece[] {
  const [first] = pieces
  const latin = /[A-Za-z]$/.test(before.at(-1)?.text ?? '') && /^[A-Za-z]/.test(first?.text ?? '')
  return latin && first ? [{ ...first, text: ` ${first.text}` }, ...pieces.slice(1)] : pieces
}

function withoutRepeatedHead(first: FlowTable, next: FlowTable): FlowTable['rows'] {
  const head = JSON.stringify(first.rows[0])
  return JSON.stringify(next.rows[0]) === head ? next.rows.slice(1) : next.rows
}
