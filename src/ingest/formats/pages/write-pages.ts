import { Unreadable } from '#ingest/formats/source-text.ts'
import { findGrids, isInside, readGridCells } from '#ingest/formats/pages/grids.ts'
import { partLooseTables } from '#ingest/formats/pages/loose-tables.ts'
import { partColumns } from '#ingest/formats/pages/columns.ts'
import { readLinesOfMarks, textOfLine, type Line } from '#ingest/formats/pages/lines.ts'
import { readPageParagraphs, type Placed, type Region } from '#ingest/formats/pages/page-paragraphs.ts'
import { takeOffFurniture, type Page } from '#ingest/formats/pages/furniture.ts'
import { takeOffNotes, type PageNote } from '#ingest/formats/pages/notes.ts'
import { unreadableSigns } from '#ingest/formats/pages/signs.ts'
import { writeFlow } from '#ingest/formats/write-flow.ts'
import type { Notices } from '#ingest/formats/notices.ts'
import type { PageContent } from '#ingest/formats/pages/page-content.ts'

/** A page of pictures with fewer words is a scan with a stamp or a page number on it. */
const FEWEST_SIGNS = 8

type Laid = Page & { regions: Map<Line, Region>; tables: { top: number; placed: Placed }[]; notes: PageNote[] }

/**
 * Writes the words of pages as text: furniture and footnotes taken off, tables by their rules, the rest paragraphs by the edges of the text.
 * Throws Unreadable when the pages have no words, or none that mean anything.
 */
export function writePages(contents: readonly PageContent[], notices: Notices): string {
  notePages(contents, notices)
  const pages = contents.map(({ marks, rules, width, height }, i): Laid => {
    const number = i + 1
    const grids = findGrids(rules)
    const tables = grids.map((grid) => {
      const table = readGridCells(grid, marks.filter((mark) => isInside(grid, mark)))
      return { top: grid.top, placed: { kind: 'table' as const, page: number, table, grid: grid.columns.map((x) => Math.round(x / 4)).join() } }
    })
    const columns = partColumns(marks.filter((mark) => !grids.some((grid) => isInside(grid, mark))), width)
    if (columns.length > 1) notices.add('columns', { page: number })
    const regions = new Map(columns.flatMap((column) => {
      const region: Region = { width: columns.length > 1 ? null : width }
      return readLinesOfMarks(column).map((line) => [line, region] as const)
    }))
    return { number, height, lines: [...regions.keys()], regions, tables, notes: [] }
  })
  for (const { kind, page, words } of takeOffFurniture(pages)) notices.add(kind, { page, words })
  for (const page of pages) {
    page.notes = takeOffNotes(page.lines)
    for (const { text } of page.notes) notices.add('footnote', { page: page.number, words: text })
  }
  return writeFlow(readPageParagraphs(pages.flatMap((page) => inOrder(page, notices)))).text
}

function notePages(contents: readonly PageContent[], notices: Notices): void {
  const words = contents.map(({ marks }) => marks.map(({ text }) => text).join(''))
  const scanned = contents.map(({ pictured }, i) => words[i]!.length < FEWEST_SIGNS && pictured)
  if (scanned.every((one) => one) || words.every((text) => text === '')) throw new Unreadable('no_text_layer')
  const unreadable = words.map(unreadableSigns)
  if (unreadable.reduce((sum, count) => sum + count, 0) > words.join('').length * 0.2) throw new Unreadable('garbled_text')
  unreadable.forEach((count, i) => count > 0 && notices.add('unknown_character', { page: i + 1 }, count))
  contents.forEach(({ rotated, invisible }, i) => {
    if (scanned[i]) notices.add('scanned_page', { page: i + 1, words: words[i]! })
    if (rotated.length > 0) notices.add('rotated_text', { page: i + 1, words: rotated.join('') })
    if (invisible) notices.add('recognised_text', { page: i + 1 })
  })
}

/** Lines and tables of a page from the top; lines whose words stand in columns become tables. */
function inOrder({ number, lines, regions, tables, notes }: Laid, notices: Notices): Placed[] {
  const placed: Placed[] = []
  let from = 0
  for (const { top, placed: table } of tables.toSorted((a, b) => b.top - a.top)) {
    const below = lines.findIndex((line, i) => i >= from && line.y < top)
    placeLines(from, below < 0 ? lines.length : below)
    from = below < 0 ? lines.length : below
    placed.push(table)
  }
  placeLines(from, lines.length)
  return [...placed, ...notes.map((note) => ({ kind: 'note' as const, page: number, note }))]

  function placeLines(first: number, end: number): void {
    for (const part of partLooseTables(lines.slice(first, end))) {
      if (part.kind === 'table') placed.push({ kind: 'table', page: number, table: part.table, grid: `${part.table.rows[0]!.length} columns without rules` })
      else placed.push(...part.lines.map((line) => ({ kind: 'line' as const, page: number, region: regions.get(line)!, line })))
      if (part.kind === 'table') notices.add('loose_table', { page: number })
      if (part.kind === 'doubtful') notices.add('doubtful_table', { page: number, words: textOfLine(part.lines[0]!) })
    }
  }
}
