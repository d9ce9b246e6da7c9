import { MAX_CHARACTERS, MEDIA_TYPES, Unreadable, type OfficeFormat, type ReadFile, type SourceText } from '#ingest/formats/source-text.ts'
import { readPlainText } from '#ingest/formats/plain-text.ts'
import { readSignature, readTextKind } from '#ingest/formats/media-type.ts'
import { readText } from '#ingest/text/read-text.ts'

export type ReadBytes = ReadFile | { ok: 'convert'; from: OfficeFormat }

/**
 * Reads a file by its content, whatever it is called. Never throws; may use as much time and memory as a hostile file makes it,
 * so callers in a server go through readFile, which does it in a process of its own.
 */
export async function readBytes(bytes: Uint8Array): Promise<ReadBytes> {
  try {
    if (bytes.length === 0) return { ok: false, issue: 'empty' }
    const read = await readByKind(bytes)
    if ('ok' in read) return read
    if (read.text.trim() === '') return { ok: false, issue: read.notices.some(({ key }) => key === 'image') ? 'no_text_layer' : 'empty' }
    if (read.text.length > MAX_CHARACTERS) return { ok: false, issue: 'text_too_long' }
    return { ok: true, source: { ...read, text: read.text.replaceAll('\0', '').toWellFormed(), mediaType: MEDIA_TYPES[read.format] } }
  } catch (error) {
    return { ok: false, issue: error instanceof Unreadable ? error.issue : 'reading_failed' }
  }
}

type Read = Omit<SourceText, 'mediaType'> | ReadBytes

/** Readers are loaded when first needed: a Word file should not wait for the PDF library. */
async function readByKind(bytes: Uint8Array): Promise<Read> {
  switch (readSignature(bytes)) {
    case 'pdf': {
      const { readPdf } = await import('#ingest/formats/pdf/read-pdf.ts')
      return { format: 'pdf', encoding: 'binary', ...(await readPdf(bytes)) }
    }
    case 'ole': {
      const { checkCompoundFile } = await import('#ingest/formats/office/compound-file.ts')
      checkCompoundFile(bytes)
      return { ok: 'convert', from: 'doc' }
    }
    case 'rtf':
      return { ok: 'convert', from: 'rtf' }
    case 'zip': {
      const { readPackage } = await import('#ingest/formats/zip/read-package.ts')
      const read = await readPackage(bytes)
      return 'convertFrom' in read ? { ok: 'convert', from: read.convertFrom } : { encoding: 'binary', ...read }
    }
    case 'text':
      return readPlainText(bytes) ?? readMarkup(bytes)
  }
}

async function readMarkup(bytes: Uint8Array): Promise<Read> {
  const decoded = readText(bytes)
  if (!decoded.ok) return decoded
  const { text, encoding } = decoded
  const kind = readTextKind(text)
  if (kind === 'xml') return { ok: 'convert', from: 'xml' }
  const { readHtml } = await import('#ingest/formats/html/read-html.ts')
  if (kind !== 'mht') return { format: 'html', encoding, ...readHtml(text) }
  const { pageOfMht } = await import('#ingest/formats/html/read-mht.ts')
  return { format: 'mht', encoding, ...readHtml(await pageOfMht(bytes)) }
}
