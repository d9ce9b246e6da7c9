import { dirname, join } from 'node:path'
import { createRequire } from 'node:module'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { Unreadable } from '#ingest/formats/source-text.ts'

const LIBRARY = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/**
 * Opens a PDF for its text alone: no script, no fetch, no picture decoded. Chinese files often name a font without bringing it, and
 * then only Adobe's character maps, which ship with the library, tell what their codes mean.
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      data: Uint8Array.from(bytes), cMapUrl: `${join(LIBRARY, 'cmaps')}/`, cMapPacked: true, standardFontDataUrl: `${join(LIBRARY, 'standard_fonts')}/`,
      disableFontFace: true, useSystemFonts: false, fontExtraProperties: true, maxImageSize: 1, enableXfa: false, useWasm: false, verbosity: 0,
    }).promise
  } catch (error) {
    throw new Unreadable(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'broken_file')
  }
}
