import { MAX_BYTES, MEDIA_TYPES, type Format, type Notice, type ReadFile } from '#ingest/formats/source-text.ts'
import { convertToDocx } from '#ingest/formats/office/convert.ts'
import { ENDINGS, type OfficeFormat } from '#ingest/formats/read-bytes.ts'
import { readApart } from '#ingest/formats/reading/readers.ts'
import type { Bounds } from '#ingest/formats/reading/reader.ts'

/**
 * Reads a file of any format people hand official documents in, as the text the importer reads. What it is tells its content; the
 * name only shows whether it is called something else. Bounded: a process of its own reads it, and is killed when it takes too long or
 * too much. Answers a key for what cannot be read; never throws.
 *
 * @example
 * const read = await readFile(bytes, '答复函.docx')
 * if (read.ok) parseDocument(read.source.text)
 */
export async function readFile(bytes: Uint8Array, fileName: string, bounds?: Bounds): Promise<ReadFile> {
  if (bytes.length === 0) return { ok: false, issue: 'empty' }
  if (bytes.length > MAX_BYTES) return { ok: false, issue: 'too_large' }
  const read = await readApart(bytes, bounds)
  const result = read.ok === 'convert' ? await readConverted(bytes, read.from, bounds) : read
  return result.ok ? { ok: true, source: { ...result.source, notices: [...misnamed(fileName, result.source.format), ...result.source.notices] } } : result
}

async function readConverted(bytes: Uint8Array, from: OfficeFormat, bounds?: Bounds): Promise<ReadFile> {
  const converted = await convertToDocx(bytes, from, bounds && bounds.time)
  if (!converted.ok) return converted
  const read = await readApart(converted.bytes, bounds)
  if (read.ok === 'convert') return { ok: false, issue: 'office_failed' }
  if (!read.ok) return read
  const format: Format = from === 'xml' ? 'doc' : from
  const notice: Notice = { key: 'converted', count: 1, places: [] }
  return { ok: true, source: { ...read.source, format, mediaType: MEDIA_TYPES[format], notices: [notice, ...read.source.notices] } }
}

/** A name whose ending says another format than the content has. An ending nobody knows says nothing. */
function misnamed(fileName: string, format: Format): Notice[] {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(fileName.trim())?.[1]?.toLowerCase()
  const named = ending === undefined ? undefined : ENDINGS[ending]
  return named === undefined || named === format ? [] : [{ key: 'misnamed', count: 1, places: [{ line: null, page: null, words: `.${ending}` }] }]
}
