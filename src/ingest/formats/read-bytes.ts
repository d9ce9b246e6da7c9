import { MAX_CHARACTERS, MEDIA_TYPES, Unreadable, type Format, type ReadFile, type SourceText } from '#ingest/formats/source-text.ts'
import { checkCompoundFile } from '#ingest/formats/office/compound-file.ts'
import { readHtml } from '#ingest/formats/html/read-html.ts'
import { readMht } from '#ingest/formats/html/read-mht.ts'
import { readPackage } from '#ingest/formats/zip/read-package.ts'
import { readPdf } from '#ingest/formats/pdf/read-pdf.ts'
import { readSignature, readTextKind } from '#ingest/formats/media-type.ts'
import { readText } from '#ingest/text/read-text.ts'

/** Formats only an office program reads well; it turns them into Word documents, which we read. */
export type OfficeFormat = 'doc' | 'rtf' | 'odt' | 'xml'

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
    if (read.text.length > MAX_CHARACTERS) return { ok: false, issue: 'too_long' }
    return { ok: true, source: { ...read, mediaType: MEDIA_TYPES[read.format] } }
  } catch (error) {
    return { ok: false, issue: error instanceof Unreadable ? error.issue : 'reading_failed' }
  }
}

async function readByKind(bytes: Uint8Array): Promise<Omit<SourceText, 'mediaType'> | ReadBytes> {
  switch (readSignature(bytes)) {
    case 'pdf':
      return { format: 'pdf', encoding: 'binary', ...(await readPdf(bytes)) }
    case 'ole':
      checkCompoundFile(bytes)
      return { ok: 'convert', from: 'doc' }
    case 'rtf':
      return { ok: 'convert', from: 'rtf' }
    case 'zip': {
      const read = await readPackage(bytes)
      return 'convertFrom' in read ? { ok: 'convert', from: read.convertFrom } : { encoding: 'binary', ...read }
    }
    case 'text':
      return readWritten(bytes)
  }
}

async function readWritten(bytes: Uint8Array): Promise<Omit<SourceText, 'mediaType'> | ReadBytes> {
  const decoded = readText(bytes)
  if (!decoded.ok) return decoded
  const { text, encoding, broken } = decoded
  const kind = readTextKind(text)
  if (kind === 'xml') return { ok: 'convert', from: 'xml' }
  if (kind === 'mht') return { format: 'mht', encoding, ...(await readMht(bytes)) }
  const garbled: SourceText['notices'] = broken > 0 ? [{ key: 'unknown_character', count: broken, places: [] }] : []
  if (kind === 'text') return { format: 'text', text, encoding, notices: garbled }
  const { text: shown, notices } = readHtml(text)
  return { format: 'html', encoding, text: shown, notices: [...garbled, ...notices] }
}

/** Formats by the ending people give them. */
export const ENDINGS: Record<string, Format> = {
  txt: 'text', text: 'text', md: 'text', htm: 'html', html: 'html', mht: 'mht', mhtml: 'mht', docx: 'docx', doc: 'doc', wps: 'doc', rtf: 'rtf', odt: 'odt', pdf: 'pdf',
}
