import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'

import { readText } from '#ingest/text/read-text.ts'

const letter = '厦湖卫健函〔2025〕11号，马銮湾医院'

describe('bytes of a document', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(letter), 'utf-8'],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${letter}`), 'utf-8'],
    ['UTF-16 little endian with a mark', iconv.encode(letter, 'utf16-le', { addBOM: true }), 'utf-16le'],
    ['UTF-16 big endian with a mark', iconv.encode(letter, 'utf16-be', { addBOM: true }), 'utf-16be'],
    ['UTF-16 little endian without a mark', iconv.encode(`${letter}\r\n2025-06-12`, 'utf16-le', { addBOM: false }), 'utf-16le', `${letter}\r\n2025-06-12`],
    ['UTF-16 big endian without a mark', iconv.encode(`${letter}\n2025-06-12`, 'utf16-be', { addBOM: false }), 'utf-16be', `${letter}\n2025-06-12`],
    ['GB18030', iconv.encode(letter, 'gb18030'), 'gb18030'],
  ])('are read as %s', (_name, bytes, encoding, text = letter) => {
    expect(readText(bytes)).toEqual({ ok: true, text, encoding, broken: 0 })
  })

  it('of a traditional text are told apart by where its characters begin', () => {
    const traditional = '關於印發「老年健康促進行動方案」的通知，請各醫療衛生機構結合實際認真貫徹執行，並於年底前報送總結。'
    expect(readText(iconv.encode(traditional, 'gb18030'))).toMatchObject({ ok: true, text: traditional, encoding: 'gb18030' })
    expect(readText(iconv.encode(traditional, 'big5'))).toEqual({ ok: true, text: traditional, encoding: 'big5', broken: 0 })
    expect(readText(iconv.encode('保健所からのお知らせです。健康診断についてご案内いたします。', 'shift_jis'))).toEqual({ ok: false, issue: 'unknown_encoding' })
  })

  it('in Big5 of rare characters, or in Korean, are refused rather than guessed', () => {
    expect(readText(iconv.encode('一不中之也人上大小山川工己已子女口土士夕寸干弓才。爨驫麤龘'.repeat(3), 'big5'))).toMatchObject({ ok: false })
    expect(readText(iconv.encode('보건소에서 알려드립니다. 건강검진에 대하여 안내하여 드립니다.', 'euc-kr'))).not.toMatchObject({ encoding: 'big5' })
  })

  it('stay UTF-8 when a bad copy broke a few of them, and say how many', () => {
    const bytes = Buffer.concat([Buffer.from(letter.repeat(30)), Buffer.from([0xe5, 0x8d]), Buffer.from('号')])
    expect(readText(bytes)).toMatchObject({ ok: true, encoding: 'utf-8', broken: 1 })
  })

  it.each([
    ['not_text', Buffer.from([0, 1, 2, 3, 0, 0, 4])],
    ['empty', Buffer.from('')],
    ['empty', Buffer.from(' \n\n ')],
  ])('are refused as %s', (issue, bytes) => {
    expect(readText(bytes)).toEqual({ ok: false, issue })
  })
})
