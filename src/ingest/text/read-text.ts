/** Largest text taken: a thousand pages. A document beyond it is not a letter. */
export const MAX_BYTES = 8 * 1024 * 1024

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'
export type ReadTextIssue =
  | 'empty' | 'too_large' | 'not_text' | 'is_pdf' | 'is_zip_or_office' | 'is_old_office' | 'is_image' | 'is_rtf' | 'unknown_encoding'

export type ReadText = { ok: true; text: string; encoding: Encoding } | { ok: false; issue: ReadTextIssue }

const SIGNATURES: readonly (readonly [ReadTextIssue, readonly number[]])[] = [
  ['is_pdf', [0x25, 0x50, 0x44, 0x46]],
  ['is_zip_or_office', [0x50, 0x4b, 0x03, 0x04]],
  ['is_zip_or_office', [0x50, 0x4b, 0x05, 0x06]],
  ['is_old_office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['is_image', [0x89, 0x50, 0x4e, 0x47]],
  ['is_image', [0xff, 0xd8, 0xff]],
  ['is_image', [0x47, 0x49, 0x46, 0x38]],
  ['is_rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['not_text', [0x1f, 0x8b]],
  ['not_text', [0x7f, 0x45, 0x4c, 0x46]],
]

/**
 * Decodes the bytes of a text file, or says why they are not one.
 *
 * Order of trust: byte order mark, well-formed UTF-8, then GB18030 (GB 18030—2022), the encoding of older office
 * machines. A refusal is a key the reader turns into words.
 */
export function readText(bytes: Uint8Array): ReadText {
  if (bytes.length === 0) return { ok: false, issue: 'empty' }
  if (bytes.length > MAX_BYTES) return { ok: false, issue: 'too_large' }

  const signature = SIGNATURES.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))
  if (signature) return { ok: false, issue: signature[0] }

  const decoded = decode(bytes)
  if (!decoded) return { ok: false, issue: bytes.includes(0) ? 'not_text' : 'unknown_encoding' }
  if (isBinary(decoded.text)) return { ok: false, issue: 'not_text' }
  if (decoded.text.trim() === '') return { ok: false, issue: 'empty' }
  return { ok: true, ...decoded }
}

function decode(bytes: Uint8Array): { text: string; encoding: Encoding } | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return attempt(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return attempt(bytes, 'utf-16be')
  return attempt(bytes, 'utf-8') ?? attempt(bytes, 'gb18030')
}

function attempt(bytes: Uint8Array, encoding: Encoding): { text: string; encoding: Encoding } | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
  } catch {
    return null
  }
}

/** Control characters other than white space do not occur in text; a few stray ones are forgiven. */
function isBinary(text: string): boolean {
  let controls = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0 || (code < 32 && !(code >= 9 && code <= 13) && code !== 27)) controls++
  }
  return controls > 2 && controls > text.length / 200
}
