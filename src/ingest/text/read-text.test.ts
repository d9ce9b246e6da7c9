import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'

import { MAX_BYTES, readText } from '#ingest/text/read-text.ts'

const letter = '厦湖卫健函〔2025〕11号，马銮湾医院'

describe('bytes of a document', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(letter), 'utf-8'],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${letter}`), 'utf-8'],
    ['UTF-16 little endian with a mark', iconv.encode(letter, 'utf16-le', { addBOM: true }), 'utf-16le'],
    ['UTF-16 big endian with a mark', iconv.encode(letter, 'utf16-be', { addBOM: true }), 'utf-16be'],
    ['GB18030', iconv.encode(letter, 'gb18030'), 'gb18030'],
  ])('are read as %s', (_name, bytes, encoding) => {
    expect(readText(bytes)).toEqual({ ok: true, text: letter, encoding })
  })

  it.each([
    ['is_pdf', Buffer.from('%PDF-1.7\n%âãÏÓ')],
    ['is_zip_or_office', Buffer.from([0x50, 0x4b, 3, 4, 20, 0])],
    ['is_old_office', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ['is_image', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['is_rtf', Buffer.from('{\\rtf1\\ansi')],
    ['not_text', Buffer.from([0, 1, 2, 3, 0, 0, 4])],
    ['empty', Buffer.from('')],
    ['empty', Buffer.from(' \n\n ')],
    ['too_large', Buffer.alloc(MAX_BYTES + 1, 0x41)],
  ])('are refused as %s', (issue, bytes) => {
    expect(readText(bytes)).toEqual({ ok: false, issue })
  })
})
