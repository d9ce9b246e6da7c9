/** What readers of Word and web documents make: paragraphs and tables in reading order. One writer turns a flow into text. */
export type Flow = (FlowParagraph | FlowTable)[]

/** Words of one weight. A line break inside a paragraph is `\n`. */
export type Piece = { text: string; bold: boolean }

export type FlowParagraph = {
  kind: 'paragraph'
  /** The number the office program makes by itself (一、 （一） 1.), which is not among the words. */
  marker: string
  pieces: Piece[]
  /** The first line is set in by the paragraph's format. */
  indented: boolean
  /** Footnotes referred to here: written after the paragraph. */
  notes: { label: string; text: string }[]
}

/** Rows have one entry a grid column: null where a cell of the same row, or of the row above, goes on. */
export type FlowTable = { kind: 'table'; rows: (Cell | null)[][] }

export type Cell = { flow: Flow }

export function paragraph(pieces: Piece[], rest: Partial<FlowParagraph> = {}): FlowParagraph {
  return { kind: 'paragraph', marker: '', indented: false, notes: [], ...rest, pieces }
}

export function wordsOf(block: FlowParagraph): string {
  return block.marker + block.pieces.map(({ text }) => text).join('')
}

/** Every word of a flow, tables row by row. */
export function plainText(flow: Flow): string {
  return flow.map((block) => (block.kind === 'paragraph' ? wordsOf(block) : block.rows.map((row) => row.map((cell) => (cell ? plainText(cell.flow) : '')).join(' ')).join('\n'))).join('\n')
}
