import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { Unreadable, type SourceText } from '#ingest/formats/source-text.ts'
import { findGrids, isInside, readGridCells } from '#ingest/formats/pdf/grids.ts'
import { isLooseRow, readLooseRows } from '#ingest/formats/pdf/loose-rows.ts'
import { Notices } from '#ingest/formats/notices.ts'
import { openPdf } from '#ingest/formats/pdf/open-pdf.ts'
import { partColumns } from '#ingest/formats/pdf/columns.ts'
import { readLinesOfMarks, type Line } from '#ingest/formats/pdf/lines.ts'
import { readPageContent, type PageContent } from '#ingest/formats/pdf/page-content.ts'
import { readPdfParagraphs, type Placed, type Region } from '#ingest/formats/pdf/paragraphs.ts'
import { takeOffFurniture, type Page } from '#ingest/formats/pdf/furniture.ts'
import { takeOffNotes, type PageNote } from '#ingest/formats/pdf/notes.ts'
import { unreadableSigns } from '#ingest/formats/pdf/signs.ts'
import { writeFlow } from '#ingest/formats/write-flow.ts'

const MOST_PAGES = 1_000
/** A page with less is a picture with a stamp or a page number on it. */
const FEWEST_SIGNS = 8

/**
 * Reads the text layer of a PDF: lines by their place on the page, paragraphs by their edges, tables by their rules. Heads, feet and page
 * numbers are taken off. A file without a text layer is refused; pages without one are reported.
 */
export async function readPdf(bytes: Uint8Array): Promise<Pick<SourceText, 'text' | 'notices'>> {
  const document = await openPdf(bytes)
  try {
    if (document.numPages > MOST_PAGES) throw new Unreadable('text_too_long')
    const notices = new Notices()
    const contents = await readPages(document, notices)
    notePages(contents, notices)
    await noteFiles(document, bytes, notices)
    return { text: writePages(contents, notices), notices: notices.list() }
  } finally {
    await document.loadingTask.destroy()
  }
}

/** What the library can't make sense of in a page is broken there, whatever else opened. */
async function readPages(document: PDFDocumentProxy, notices: Notices): Promise<PageContent[]> {
  const contents: PageContent[] = []
  try {
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      contents.push(await readPageContent(page))
      await noteAnnotations(page, number, notices)
      page.cleanup()
    }
  } catch {
    throw new Unreadable('broken_file')
  }
  return contents
}

function notePages(contents: readonly PageContent[], notices: Notices): void {
  const words = contents.map(({ marks }) => marks.map(({ text }) => text).join(''))
  if (words.every((text) => text.length < FEWEST_SIGNS)) throw new Unreadable('no_text_layer')
  const unreadable = words.reduce((sum, text) => sum + unreadableSigns(text), 0)
  if (unreadable > words.join('').length * 0.2) throw new Unreadable('garbled_text')
  if (unreadable > 0) notices.add('unknown_character', {}, unreadable)
  contents.forEach(({ rotated, invisible }, i) => {
    if (words[i]!.length < FEWEST_SIGNS) notices.add('scanned_page', { page: i + 1, words: words[i]! })
    if (rotated.length > 0) notices.add('rotated_text', { page: i + 1, words: rotated.join('') })
    if (invisible) notices.add('recognised_text', { page: i + 1 })
  })
}

type Laid = Page & { regions: Map<Line, Region>; tables: { top: number; placed: Placed }[]; notes: PageNote[] }

function writePages(contents: readonly PageContent[], notices: Notices): string {
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
  return writeFlow(readPdfParagraphs(pages.flatMap(inOrder)).flow).text
}

/** Lines and tables of a page from the top; lines of three words and more set far apart become tables. */
function inOrder({ number, lines, regions, tables, notes }: Laid): Placed[] {
  const placed: Placed[] = []
  let rows: Line[] = []
  let next = 0
  const sorted = tables.toSorted((a, b) => b.top - a.top)
  for (const line of lines) {
    while (next < sorted.length && sorted[next]!.top > line.y) {
      endRows()
      placed.push(sorted[next++]!.placed)
    }
    if (!isLooseRow(line)) endRows()
    rows.push(line)
    if (!isLooseRow(line)) endRows()
  }
  endRows()
  return [...placed, ...sorted.slice(next).map((table) => table.placed), ...notes.map((note) => ({ kind: 'note' as const, page: number, note }))]

  function endRows(): void {
    if (rows.length > 1) placed.push({ kind: 'table', page: number, table: readLooseRows(rows), grid: '' })
    else placed.push(...rows.map((line) => ({ kind: 'line' as const, page: number, region: regions.get(line)!, line })))
    rows = []
  }
}

async function noteAnnotations(page: PDFPageProxy, number: number, notices: Notices): Promise<void> {
  for (const { subtype, contentsObj } of (await page.getAnnotations()) as { subtype?: string; contentsObj?: { str?: string } }[]) {
    if (subtype === 'Widget') notices.add('form_field', { page: number })
    else if (subtype === 'FileAttachment') notices.add('attached_file', { page: number })
    else if (subtype !== 'Link' && subtype !== 'Popup') notices.add('annotation', { page: number, words: contentsObj?.str ?? '' })
  }
}

async function noteFiles(document: PDFDocumentProxy, bytes: Uint8Array, notices: Notices): Promise<void> {
  const attached: unknown = await document.getAttachments()
  for (const name of Object.keys(attached && typeof attached === 'object' ? attached : {})) notices.add('attached_file', { words: name })
  const images = countImages(bytes)
  if (images > 0) notices.add('image', {}, images)
}

/** Pictures of a file by their dictionaries, which are never compressed; masks belong to the picture they mask. */
function countImages(bytes: Uint8Array): number {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const images = source.match(/\/Subtype\s{0,4}\/Image\b/g)?.length ?? 0
  const masks = new Set(Array.from(source.matchAll(/\/S?Mask\s{1,4}(\d{1,9})\s{1,4}\d{1,5}\s{1,4}R/g), ([, number]) => number)).size
  return Math.max(images - masks, 0)
}
