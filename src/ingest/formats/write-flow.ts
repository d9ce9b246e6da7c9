import { plainText, wordsOf, type Cell, type Flow, type FlowParagraph, type FlowTable, type Piece } from '#ingest/formats/flow.ts'
import { CELL_BREAK } from '#ingest/sections/tables.ts'

export type WrittenFlow = { text: string; /** First line of every block of the flow, from 1. */ lineOf(block: number): number | null }

/**
 * Writes a flow as the text the importer reads: a paragraph a line, set in by two wide spaces where its format sets it in, its generated
 * number written out, bold words between `**`; a row of a table a line, its cells parted by tabs.
 */
export function writeFlow(flow: Flow): WrittenFlow {
  const lines: string[] = []
  const firstLines: number[] = []
  for (const block of flow) {
    firstLines.push(lines.length + 1)
    for (const line of block.kind === 'paragraph' ? paragraphLines(block) : tableLines(block)) lines.push(line)
  }
  return { text: `${lines.join('\n')}\n`, lineOf: (block) => firstLines[Math.min(block, firstLines.length - 1)] ?? null }
}

function paragraphLines(block: FlowParagraph): string[] {
  const written = `${block.marker}${/[A-Za-z0-9]$/.test(block.marker) ? ' ' : ''}${marked(block.pieces)}`
  const lines = written.split('\n').map((line) => tidy(line))
  if (block.indented && lines[0]!.trim() !== '') lines[0] = `　　${lines[0]!.trimStart()}`
  return [...lines, ...block.notes.map(({ label, text }) => `　　[${label}] ${tidy(text.replaceAll('\n', ' '))}`)]
}

/** Bold is marked where it sets words apart: not where the whole paragraph is bold, nor where the words themselves hold the mark. */
function marked(pieces: readonly Piece[]): string {
  const plain = pieces.map(({ text }) => text).join('')
  const hasWords = (piece: Piece) => /[\p{L}\p{N}]/u.test(piece.text)
  if (plain.includes('**') || pieces.filter(hasWords).every(({ bold }) => bold)) return plain
  return merged(pieces).map(({ text, bold }) => (bold ? text.split('\n').map(markedLine).join('\n') : text)).join('')
}

function merged(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (last && (last.bold === piece.bold || piece.text.trim() === '')) last.text += piece.text
    else result.push({ ...piece })
  }
  return result
}

function markedLine(text: string): string {
  if (!/[\p{L}\p{N}]/u.test(text)) return text
  const [, before, words, after] = /^(\s*)(.*?)(\s*)$/su.exec(text)!
  return `${before}**${words}**${after}`
}

/** A tab in running text sets words apart but makes no table. */
function tidy(line: string): string {
  return line.replace(/[\t\u00a0]+/gu, '　').replace(/^ (?! )/u, '').trimEnd()
}

/**
 * A table that only lays out a page (one column, one row, a closing note 抄送/印发 between lines) is paragraphs. A table of two columns
 * gets an empty third cell, since a line with one tab is no row to the importer.
 */
function tableLines({ rows }: FlowTable): string[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  if (isLayout(rows, width)) {
    return rows.flatMap((row) => {
      const cells = row.filter((cell) => cell !== null)
      const single = cells.filter((cell) => plainText(cell.flow).trim() !== '')
      if (single.length === 1) return writeFlow(single[0]!.flow).text.trimEnd().split('\n')
      return single.length === 0 ? [] : [single.map(cellText).map((text) => text.replaceAll(CELL_BREAK, '　')).join('　　')]
    })
  }
  const texts = rows.map((row) => Array.from({ length: width }, (_, i) => (row[i] ? cellText(row[i]) : '')))
  // Programs lay tables of different widths on one grid; a column without a word in it is only such a line.
  const columns = Array.from({ length: width }, (_, i) => i).filter((i) => texts.some((cells) => cells[i] !== ''))
  return texts.map((cells) => Array.from({ length: Math.max(columns.length, 3) }, (_, i) => cells[columns[i] ?? -1] ?? '').join('\t'))
}

function isLayout(rows: FlowTable['rows'], width: number): boolean {
  const filled = rows.filter((row) => row.some((cell) => cell !== null && plainText(cell.flow).trim() !== ''))
  if (width < 2 || filled.length < 2) return true
  const words = filled.map((row) => row.map((cell) => (cell ? plainText(cell.flow).trim() : '')).filter((text) => text !== ''))
  if (words.every((cells) => cells.length <= 1)) return true
  return width === 2 && words.some((cells) => /^抄\s*[送报]|日\s*印\s*发$/u.test(cells.join('')))
}

function cellText(cell: Cell): string {
  return cell.flow.flatMap((block) => (block.kind === 'paragraph' ? [wordsOf(block)] : block.rows.map((row) => row.map((inner) => (inner ? cellText(inner) : '')).filter((text) => text !== '').join('　'))))
    .map((text) => text.replace(/\s+/gu, ' ').trim()).filter((text) => text !== '').join(CELL_BREAK)
}
