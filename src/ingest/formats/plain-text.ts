import { MEDIA_TYPES, Unreadable, type SourceText } from '#ingest/formats/source-text.ts'
import { readSignature, readTextKind } from '#ingest/formats/media-type.ts'
import { readText } from '#ingest/text/read-text.ts'

/** Reads a plain text, which needs no process of its own: decoding takes a time that its size bounds. Null for other formats; throws Unreadable for what none of them is. */
export function readPlainText(bytes: Uint8Array): SourceText | null {
  if (readSignature(bytes) !== 'text') return null
  const decoded = readText(bytes)
  const kind = decoded.ok && readTextKind(decoded.text)
  if (kind === 'other') throw new Unreadable('unsupported')
  if (!decoded.ok || kind !== 'text') return null
  const { text, encoding, broken } = decoded
  // No database keeps a NUL in text, and half a character is none.
  return { text: text.replaceAll('\0', '').toWellFormed(), format: 'text', mediaType: MEDIA_TYPES.text, encoding, notices: broken > 0 ? [{ key: 'unknown_character', count: broken, places: [] }] : [] }
}
