import type { ReadingBlock, Table } from '#documents/blocks/reading-block.ts'
import type { Cell, OfficialTable, Paragraph, Part } from '#official-format/layout/official-document.ts'
import { plain } from '#official-format/layout/plain.ts'
import { shownMarker } from '#documents/blocks/shown-marker.ts'

/** The blocks of a text as paragraphs and tables. A block that goes on in the paragraph before it (一是 …) joins it. */
export function partsOf(blocks: ReadingBlock[]): Part[] {
  const parts: Part[] = []
  for (const [index, block] of blocks.entries()) {
    const last = parts.at(-1)
    const next = blocks[index + 1]
    if (block.table) parts.push(tableOf(block.table, blocks[index - 1]))
    else if (block.kind === 'table-title' && next?.table) continue
    else if (block.continues && last?.kind === 'paragraph') last.text += wordsOf(block)
    else parts.push(paragraphOf(block))
  }
  return parts
}

function paragraphOf(block: ReadingBlock): Paragraph {
  const { kind, level, marker, heading, headingStop, text } = block
  if (kind !== 'heading') return { kind: 'paragraph', level: 0, heading: '', text: wordsOf(block) }
  return { kind: 'paragraph', level: Math.max(1, level), heading: plain(`${shownMarker(marker)}${heading ?? ''}${headingStop}`), text: plain(text) }
}

function wordsOf({ marker, heading, headingStop, text }: ReadingBlock): string {
  return plain(`${shownMarker(marker)}${heading ?? ''}${headingStop}${text}`)
}

function tableOf({ title, columns, cells }: Table, above: ReadingBlock | undefined): OfficialTable {
  const named = above?.kind === 'table-title' ? above.text || above.heading : title
  return {
    kind: 'table',
    title: named ? plain(named) : null,
    columns: columns.map(plain),
    rows: cells.map((row, index) => rowOf(row, index, cells)),
    widths: columns.map((column, at) => shareOf([column, ...cells.map((row) => row[at] ?? '')])),
  }
}

/** An empty first cell goes on with the one above, which then heads both rows. */
function rowOf(row: string[], index: number, cells: string[][]): Cell[] {
  const grouped = index > 0 && row[0] === ''
  const all = row.map((cell, at): Cell => ({ text: plain(cell), rows: at === 0 ? headedFrom(cells, index) : 1 }))
  return grouped ? all.slice(1) : all
}

function headedFrom(cells: string[][], index: number): number {
  const next = cells.findIndex(([first], later) => later > index && first !== '')
  return (next < 0 ? cells.length : next) - index
}

/** Long columns get more room, though no more than four times a short one. */
function shareOf(cells: string[]): number {
  return Math.min(16, Math.max(4, ...cells.map((cell) => Math.sqrt(cell.length) * 3)))
}
