import { paragraph, type Flow, type FlowTable, type Piece } from '#ingest/formats/flow.ts'
import { readMarker } from '#ingest/sections/numbering.ts'
import { textOfLine, type Line } from '#ingest/formats/pages/lines.ts'
import type { PageNote } from '#ingest/formats/pages/notes.ts'

/** What stands on the pages from top to bottom: lines, tables between them, and the notes at the foot of each. */
export type Placed =
  | { kind: 'line'; page: number; region: Region; line: Line }
  | { kind: 'table'; page: number; table: FlowTable; grid: string }
  | { kind: 'note'; page: number; note: PageNote }

/** A page, or one of its columns, over which text runs from edge to edge. `width` is that of a whole page, null for a column. */
export type Region = { width: number | null }

type Edges = { left: number; right: number; gap: number }
type Open = { pieces: Piece[]; last: Line; region: Region; setIn: boolean; /** Begins neither at the edge nor set in from it: centred. */ centred: boolean; notes: PageNote[] }

/** Puts lines together to paragraphs: a full line goes on in the next, unless that one is set in, set otherwise, or apart. */
export function readPageParagraphs(placed: readonly Placed[]): Flow {
  const flow: Flow = []
  const edges = edgesOf(placed)
  let open = null as Open | null
  let lastTable = null as { grid: string; table: FlowTable } | null

  for (const one of placed) {
    if (one.kind === 'table') {
      close()
      // A table goes on where the next page begins with one of the same columns.
      if (lastTable?.grid === one.grid) lastTable.table.rows.push(...withoutRepeatedHead(lastTable.table, one.table))
      else {
        flow.push(one.table)
        lastTable = one
      }
      continue
    }
    if (one.kind === 'note') {
      if (open) open.notes.push(one.note)
      else flow.push(paragraph([], { notes: [one.note] }))
      continue
    }
    lastTable = null
    const { line, region } = one
    const edge = edges.get(region)!
    if (open && goesOn(open, one, edges.get(open.region)!, edge)) {
      open.pieces.push(...joinedTo(open.pieces, piecesOf(line)))
      Object.assign(open, { last: line, region })
    } else {
      close()
      open = { pieces: piecesOf(line), last: line, region, setIn: isSetIn(line, edge), centred: isCentred(line, edge), notes: [] }
    }
  }
  close()
  return flow

  function close(): void {
    if (open) flow.push(paragraph(open.pieces, { indented: open.setIn, notes: open.notes }))
    open = null
  }
}

/** A first line is set in by two characters of the text, which may be larger than its figures; what stands further in is centred or to the right. */
const SET_IN_MOST = 4.6

function goesOn(open: Open, { line: next, region }: Placed & { kind: 'line' }, before: Edges, edge: Edges): boolean {
  const { last } = open
  if (open.centred || last.x > before.left + SET_IN_MOST * last.size) return false
  const size = Math.max(last.size, next.size)
  if (Math.abs(last.size - next.size) > size * 0.12 || next.segments.length > 1 || last.segments.length > 1) return false
  if (last.right < before.right - 1.5 * last.size || next.x > edge.left + 0.9 * size) return false
  if (region === open.region && last.y - next.y > Math.max(edge.gap * 1.35, size * 1.2)) return false
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

/** Edges of the text in every region, and the usual distance of its lines, by the long lines. Left and right pages may differ. */
function edgesOf(placed: readonly Placed[]): Map<Region, Edges> {
  const byRegion = new Map<Region, Line[]>()
  for (const one of placed) {
    if (one.kind !== 'line') continue
    const lines = byRegion.get(one.region)
    if (lines) lines.push(one.line)
    else byRegion.set(one.region, [one.line])
  }
  const own = new Map([...byRegion].map(([region, lines]) => [region, reachingOver(region, edgesOfLines(lines))] as const))
  const filled = [...byRegion].filter(([{ width }, lines]) => width !== null && lines.length >= FILLED).map(([region]) => own.get(region)!)
  const usual = filled.length > 0 && { left: middle(filled.map(({ left }) => left)), right: middle(filled.map(({ right }) => right)) }
  return new Map([...own].map(([region, edges]) => [region, region.width === null ? edges : { ...edges, ...pageEdges(edges, byRegion.get(region)![0]!.size, usual || margins(edges, region.width)) }]))
}

const FILLED = 12

function edgesOfLines(lines: readonly Line[]): Edges {
  const text = ofUsualSize(lines)
  const widest = Math.max(...text.map(({ x, right }) => right - x))
  const long = text.filter(({ x, right }) => right - x > widest * 0.6)
  const gaps = lines.slice(1).map((line, i) => lines[i]!.y - line.y).filter((gap) => gap > 0)
  return { left: Math.min(...[...long, ...sharedStarts(text)].map(({ x }) => x)), right: Math.max(...long.map(({ right }) => right)), gap: gaps.length > 0 ? middle(gaps) : 0 }
}

/** The text itself: the head and foot of a page, in smaller print, may reach further out. */
function ofUsualSize(lines: readonly Line[]): Line[] {
  const widths = new Map<number, number>()
  for (const { size, x, right } of lines) widths.set(Math.round(size), (widths.get(Math.round(size)) ?? 0) + right - x)
  const [usual] = [...widths].toSorted(([, a], [, b]) => b - a)[0]!
  return lines.filter(({ size }) => Math.abs(size - usual) <= usual * 0.12 + 0.5)
}

/** A page of short or set-in lines alone does not show its edges: those of the other pages hold, give or take the binding. */
function pageEdges({ left, right }: Edges, size: number, usual: { left: number; right: number }): { left: number; right: number } {
  return { left: left - usual.left > size && left - usual.left < SET_IN_MOST * size ? usual.left : left, right: Math.max(right, usual.right - size) }
}

/** Where no line comes near the other margin none is full, however long the longest. */
function reachingOver({ width }: Region, edges: Edges): Edges {
  return width !== null && edges.right < (width - edges.left) * 0.85 ? { ...edges, ...margins(edges, width) } : edges
}

/** The only page of a file: its margins are about alike. */
function margins({ left }: Edges, width: number): { left: number; right: number } {
  return { left, right: width - left - 16 }
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}

/** Lines that begin where another begins: at an edge, not centred. */
function sharedStarts(lines: readonly Line[]): Line[] {
  const sorted = lines.toSorted((a, b) => a.x - b.x)
  return sorted.filter(({ x }, i) => Math.abs(x - (sorted[i - 1]?.x ?? Number.NaN)) < 2 || Math.abs(x - (sorted[i + 1]?.x ?? Number.NaN)) < 2)
}

/** Segments far apart in a line: two fields, written apart. Three or more stand in columns without rules: a row. */
function piecesOf({ segments }: Line): Piece[] {
  const pieces = segments.flatMap((segment, i) => (i === 0 ? segment.pieces : [{ text: '　　', bold: false }, ...segment.pieces]))
  // Figures and signs come from another font, which says nothing of their weight.
  return pieces.map((piece, i) => (piece.bold || /\p{Script=Han}/u.test(piece.text) || !pieces[i - 1]?.bold || !pieces[i + 1]?.bold ? piece : { ...piece, bold: true }))
}

/** Two words of Latin letters keep the space that the end of the line stood for; an address of the net has none. */
function joinedTo(before: readonly Piece[], pieces: Piece[]): Piece[] {
  const [first] = pieces
  const written = before.slice(-3).map(({ text }) => text).join('')
  const latin = /[A-Za-z]$/.test(written) && /^[A-Za-z]/.test(first?.text ?? '') && !ADDRESS_END.test(written)
  return latin && first ? [{ ...first, text: ` ${first.text}` }, ...pieces.slice(1)] : pieces
}

/** https://www.example.gov.cn/zwg, wsj@exam */
const ADDRESS_END = /(?:https?:\/\/|www\.|[\w.-]+@)[\w\-./?=&%#:]*$/i

function withoutRepeatedHead(first: FlowTable, next: FlowTable): FlowTable['rows'] {
  const head = JSON.stringify(first.rows[0])
  return JSON.stringify(next.rows[0]) === head ? next.rows.slice(1) : next.rows
}
