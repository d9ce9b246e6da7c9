import { ENDINGS, MAX_BYTES, MAX_CHARACTERS, MEDIA_TYPES, Unreadable, type Format, type Notice, type OfficeFormat, type ReadFile } from '#ingest/formats/source-text.ts'
import { inStandardCharacters } from '#ingest/formats/standard-characters.ts'
import { convertToDocx, OFFICE_BOUNDS } from '#ingest/formats/office/convert.ts'
import { readPlainText } from '#ingest/formats/plain-text.ts'
import { readApart } from '#ingest/formats/reading/readers.ts'
import type { Bounds } from '#ingest/formats/reading/apart.ts'

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
  const result = await readAny(bytes, bounds)
  if (!result.ok) return result
  if (result.source.text.length > MAX_CHARACTERS) return { ok: false, issue: 'text_too_long' }
  const named = formatOfName(fileName)
  // The one thing a name tells that the content doesn't: whether `**` in a text is meant.
  const format = result.source.format === 'text' && named === 'markdown' ? named : result.source.format
  const misnamed: Notice[] = named === null || named === format ? [] : [{ key: 'misnamed', count: 1, places: [{ line: null, page: null, words: fileName }] }]
  const source = await inStandardCharacters(result.source)
  return { ok: true, source: { ...source, format, mediaType: MEDIA_TYPES[format], notices: [...misnamed, ...source.notices] } }
}

/** The format a name's ending says; null when nobody knows the ending. */
function formatOfName(fileName: string): Format | null {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(fileName.trim())?.[1]?.toLowerCase()
  return (ending !== undefined && ENDINGS[ending]) || null
}

async function readAny(bytes: Uint8Array, bounds?: Bounds): Promise<ReadFile> {
  try {
    const plain = readPlainText(bytes)
    if (plain) return { ok: true, source: plain }
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, issue: error.issue }
    throw error
  }
  const read = await readApart(bytes, bounds)
  return read.ok === 'convert' ? readConverted(bytes, read.from, bounds) : read
}

async function readConverted(bytes: Uint8Array, from: OfficeFormat, bounds?: Bounds): Promise<ReadFile> {
  const converted = await convertToDocx(bytes, from, bounds && { ...OFFICE_BOUNDS, time: bounds.time })
  if (!converted.ok) return converted
  const read = await readApart(converted.bytes, bounds)
  if (read.ok === 'convert') return { ok: false, issue: 'office_failed' }
  if (!read.ok) return read
  const format: Format = from === 'xml' ? 'doc' : from
  const notice: Notice = { key: 'converted', count: 1, places: [] }
  return { ok: true, source: { ...read.source, format, mediaType: MEDIA_TYPES[format], notices: [notice, ...read.source.notices] } }
}
