import { Unreadable, type ReadIssue } from '#ingest/formats/source-text.ts'

/** What the first bytes say; text is told apart further by its words. */
export type Signature = 'pdf' | 'zip' | 'ole' | 'rtf' | 'text'

const REFUSED: readonly (readonly [ReadIssue, readonly number[]])[] = [
  ['is_image', [0x89, 0x50, 0x4e, 0x47]],
  ['is_image', [0xff, 0xd8, 0xff]],
  ['is_image', [0x47, 0x49, 0x46, 0x38]],
  ['is_image', [0x49, 0x49, 0x2a, 0x00]],
  ['is_image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['is_image', [0x42, 0x4d, -1, -1, -1, -1, 0x00, 0x00, 0x00, 0x00]],
  ['is_image', [0x52, 0x49, 0x46, 0x46, -1, -1, -1, -1, 0x57, 0x45, 0x42, 0x50]],
  ['is_archive', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['is_archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['is_archive', [0x1f, 0x8b]],
  ['is_archive', [0x50, 0x4b, 0x05, 0x06]],
  ['is_program', [0x7f, 0x45, 0x4c, 0x46]],
  ['is_program', [0x4d, 0x5a, -1, 0x00]],
]

/** Reads the signature of a file (-1 stands for any byte). Throws Unreadable for kinds that hold no document. */
export function readSignature(bytes: Uint8Array): Signature {
  const starts = (mark: readonly number[]) => mark.every((byte, i) => byte === -1 || bytes[i] === byte)
  const refused = REFUSED.find(([, mark]) => starts(mark))
  if (refused) throw new Unreadable(refused[0])
  if (starts([0x50, 0x4b, 0x03, 0x04])) return 'zip'
  if (starts([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'ole'
  if (starts([0x7b, 0x5c, 0x72, 0x74])) return 'rtf'
  // The standard lets other bytes stand before the mark (ISO 32000-1, implementation note 13).
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf'
  return 'text'
}

/** What text is by its beginning: a web page, an archive of one, Word's own XML, XML of anything else, or just text. */
export function readTextKind(text: string): 'html' | 'mht' | 'xml' | 'other' | 'text' {
  const head = text.slice(0, 4_096).replace(/^\ufeff/u, '').trimStart()
  if (/^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*){1,20}/.test(head) && /^content-type:\s*multipart\/related/im.test(head)) return 'mht'
  if (/^<\?xml[^>]*>/.test(head) && /<\?mso-application|<w:wordDocument|<pkg:package/.test(head)) return 'xml'
  if (HTML.test(head)) return 'html'
  return /^<\?xml[^>]*>/.test(head) ? 'other' : 'text'
}

const HTML = /^(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype html|html|head|body|meta|title|link|style|table|tbody|tr|td|div|p|span|center|article|section|main|header|blockquote|h[1-6]|ol|ul|li|dl|b|i|u|em|strong|font|a|img|br|hr)\b/i
