import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { Unreadable, type SourceText } from '#ingest/formats/source-text.ts'
import { Notices } from '#ingest/formats/notices.ts'
import { openPdf } from '#ingest/formats/pdf/open-pdf.ts'
import { readPdfPage } from '#ingest/formats/pdf/pdf-page.ts'
import { writePages } from '#ingest/formats/pages/write-pages.ts'
import type { PageContent } from '#ingest/formats/pages/page-content.ts'

const MOST_PAGES = 1_000

/**
 * Reads the text layer of a PDF: lines by their place on the page, paragraphs by their edges, tables by their rules. Heads, feet and page
 * numbers are taken off. A file without a text layer is refused; pages without one are reported.
 */
export async function readPdf(bytes: Uint8Array): Promise<Pick<SourceText, 'text' | 'notices'>> {
  const document = await openPdf(bytes)
  try {
    if (document.numPages > MOST_PAGES) throw new Unreadable('text_too_long')
    if (await hasScripts(document)) throw new Unreadable('has_macros')
    const notices = new Notices()
    const images = countImages(bytes)
    const contents = await readPages(document, images > 0, notices)
    await noteFiles(document, contents, notices)
    const text = writePages(contents, notices)
    if (images > 0) notices.add('image', {}, images)
    return { text, notices: notices.list() }
  } finally {
    await document.loadingTask.destroy()
  }
}

/** Scripts a reader's program would run: of the file, its pages and its fields. */
async function hasScripts(document: PDFDocumentProxy): Promise<boolean> {
  try {
    return await document.hasJSActions()
  } catch {
    throw new Unreadable('broken_file')
  }
}

/** What the library can't make sense of in a page is broken there, whatever else opened. */
async function readPages(document: PDFDocumentProxy, pictured: boolean, notices: Notices): Promise<PageContent[]> {
  const contents: PageContent[] = []
  try {
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      contents.push(await readPdfPage(page, pictured))
      await noteAnnotations(page, number, notices)
      page.cleanup()
    }
  } catch {
    throw new Unreadable('broken_file')
  }
  return contents
}

type Annotation = { subtype?: string; fieldType?: string; contentsObj?: { str?: string } }

async function noteAnnotations(page: PDFPageProxy, number: number, notices: Notices): Promise<void> {
  for (const { subtype, fieldType, contentsObj } of (await page.getAnnotations()) as Annotation[]) {
    if (fieldType === 'Sig') notices.add('signature', { page: number })
    else if (subtype === 'Stamp' && !contentsObj?.str) notices.add('seal', { page: number })
    else if (subtype === 'Widget') notices.add('form_field', { page: number })
    else if (subtype === 'FileAttachment') notices.add('attached_file', { page: number })
    else if (subtype !== 'Link' && subtype !== 'Popup') notices.add('annotation', { page: number, words: contentsObj?.str ?? '' })
  }
}

/** What Acrobat prints on the page of a portfolio, which is but a wrapper around the files in it. */
const WRAPPER = /PDF\s?(?:包|文件包|portfolio)/iu

/** Names the files a PDF brings along; one that has nothing else to read is refused for what it is. */
async function noteFiles(document: PDFDocumentProxy, contents: readonly PageContent[], notices: Notices): Promise<void> {
  const attached: ReadonlyMap<string, { filename: string }> | null = await document.getAttachments()
  if (!attached || attached.size === 0) return
  const words = contents.flatMap(({ marks }) => marks.map(({ text }) => text)).join('')
  if (words === '' || (contents.length === 1 && WRAPPER.test(words))) throw new Unreadable('only_attachments')
  for (const { filename } of attached.values()) notices.add('attached_file', { words: filename })
}

/** Pictures of a file by their dictionaries, which are never compressed; masks belong to the picture they mask. */
function countImages(bytes: Uint8Array): number {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const images = source.match(/\/Subtype\s{0,4}\/Image\b/g)?.length ?? 0
  const masks = new Set(Array.from(source.matchAll(/\/S?Mask\s{1,4}(\d{1,9})\s{1,4}\d{1,5}\s{1,4}R/g), ([, number]) => number)).size
  return Math.max(images - masks, 0)
}
