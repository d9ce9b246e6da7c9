export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'
export type ReadTextIssue = 'empty' | 'not_text' | 'unknown_encoding'

/** `broken` counts characters the bytes garble; they stand as � in the text. */
export type ReadText = { ok: true; text: string; encoding: Encoding; broken: number } | { ok: false; issue: ReadTextIssue }

/**
 * Decodes the bytes of a text file, or says why they are not one.
 *
 * Order of trust: byte order mark, well-formed UTF-8, UTF-16 by its look, then GB18030 (GB 18030—2022), the encoding of older
 * office machines, or Big5 where nearly every character is one that Big5 counts among the common ones. UTF-8 with a few broken bytes is still UTF-8: GB18030 would turn every sentence of it into other characters.
 */
export function readText(bytes: Uint8Array): ReadText {
  if (bytes.length === 0) return { ok: false, issue: 'empty' }
  const decoded = decode(bytes)
  if (!decoded) return { ok: false, issue: bytes.includes(0) ? 'not_text' : 'unknown_encoding' }
  if (isBinary(decoded.text)) return { ok: false, issue: 'not_text' }
  if (decoded.text.trim() === '') return { ok: false, issue: 'empty' }
  return { ok: true, ...decoded }
}

type Decoded = { text: string; encoding: Encoding; broken: number }

function decode(bytes: Uint8Array): Decoded | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return attempt(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return attempt(bytes, 'utf-16be')
  const bare = withoutMark(bytes)
  return bare ?? attempt(bytes, 'utf-8') ?? nearlyUtf8(bytes) ?? (isOtherEncoding(bytes) ? commonBig5(bytes) : attempt(bytes, 'gb18030'))
}

function attempt(bytes: Uint8Array, encoding: Encoding): Decoded | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding, broken: 0 }
  } catch {
    return null
  }
}

/** UTF-16 without a mark: zero bytes, which no other encoding of text has, and nearly nothing but Chinese and ASCII when read so. */
function withoutMark(bytes: Uint8Array): Decoded | null {
  if (bytes.length % 2 !== 0 || !bytes.subarray(0, 4_096).includes(0)) return null
  const readings = (['utf-16le', 'utf-16be'] as const).flatMap((encoding) => attempt(bytes, encoding) ?? [])
  return readings.find(({ text }) => {
    const head = text.slice(0, 4_096)
    return head.replace(/[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\x20-\x7e\t\r\n]/gu, '').length < head.length * 0.1
  }) ?? null
}

/** Bytes are broken here and there, as by a bad copy: at most one character in two hundred. */
function nearlyUtf8(bytes: Uint8Array): Decoded | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.match(/\ufffd/gu)?.length ?? 0
  const chinese = text.match(/[\u4e00-\u9fff]/gu)?.length ?? 0
  return broken * 200 <= text.length + 200 && chinese > broken * 5 ? { text, encoding: 'utf-8', broken } : null
}

/**
 * Nearly any bytes can be read as GB18030. Those of Big5 then begin in the rows of kana, Greek and frames (A4 to AF), those of Shift_JIS in the
 * rows of rare characters (81 to A0), far more often than Chinese text does.
 */
function isOtherEncoding(bytes: Uint8Array): boolean {
  let [pairs, signs, rare] = [0, 0, 0]
  for (let i = 0; i + 1 < bytes.length; i++) {
    const lead = bytes[i]!
    if (lead < 0x81) continue
    pairs++
    if (lead >= 0xa4 && lead <= 0xaf) signs++
    if (lead <= 0xa0) rare++
    i++
  }
  return pairs > 20 && (signs > pairs * 0.15 || rare > pairs * 0.6)
}

const LEAST_COMMON = 0.97
/** What any official text in traditional characters is full of. */
const TRADITIONAL_WORDS = /的|[關於會議為對國與經]/gu

/** Big5 sets its common characters and marks apart, in rows A1 to C6: what is nearly all of those, and holds the commonest words, is no other encoding. */
function commonBig5(bytes: Uint8Array): Decoded | null {
  let [pairs, common] = [0, 0]
  for (let i = 0; i + 1 < bytes.length; i++) {
    const lead = bytes[i]!
    if (lead < 0x80) continue
    if (lead < 0xa1) return null
    pairs++
    if (lead <= 0xc6) common++
    i++
  }
  const decoded = common >= pairs * LEAST_COMMON ? attempt(bytes, 'big5') : null
  return decoded && (decoded.text.match(TRADITIONAL_WORDS)?.length ?? 0) >= pairs * 0.02 ? decoded : null
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
