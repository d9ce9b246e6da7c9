import { deflateSync } from 'node:zlib'
import { describe, expect, it, vi } from 'vitest'

import { asDocx } from '../../../tests/fixtures/files/docx.ts'
import { compoundOf, p, wordOf, zipOf } from '../../../tests/fixtures/files/packages.ts'
import { assembled, asPdf, stream } from '../../../tests/fixtures/files/pdf.ts'
import { LETTERS } from '../../../tests/fixtures/files/letters.ts'
import { MAX_BYTES, MAX_CHARACTERS } from '#ingest/formats/source-text.ts'
import { readFile } from '#ingest/formats/read-file.ts'

const encoder = new TextEncoder()
const [letter] = Object.values(LETTERS)
const MB = 1024 * 1024
const SECOND = 1_000
const generous = { time: 20 * SECOND, memory: 1024 * MB }
const refusal = async (bytes: Uint8Array, bounds = generous) => {
  const read = await readFile(bytes, '公文', bounds)
  return read.ok ? 'read' : read.issue
}

vi.setConfig({ testTimeout: 60_000 })

describe('a file is what its content is', () => {
  it('even when its name says otherwise, which is reported', async () => {
    const docx = await asDocx(letter!)
    expect(await readFile(docx, '答复.doc')).toMatchObject({ ok: true, source: { format: 'docx', notices: [{ key: 'misnamed' }] } })
    expect(await readFile(asPdf(letter!), '答复.docx')).toMatchObject({ ok: true, source: { format: 'pdf', mediaType: 'application/pdf', notices: [{ key: 'misnamed' }, { key: 'page_number' }] } })
    expect(await readFile(encoder.encode('<html><p>关于通知</p></html>'), '答复.doc')).toMatchObject({ ok: true, source: { format: 'html', text: '关于通知\n' } })
    expect(await readFile(docx, '答复')).toMatchObject({ ok: true, source: { format: 'docx', notices: [] } })
  })

  it('but for a text, where the ending tells whether ** is meant', async () => {
    const text = encoder.encode('**一是**加强领导。')
    expect(await readFile(text, 'a.txt')).toMatchObject({ ok: true, source: { format: 'text' } })
    expect(await readFile(text, 'a.md')).toMatchObject({ ok: true, source: { format: 'markdown', mediaType: 'text/markdown', notices: [] } })
  })
})

describe('a file that is refused', () => {
  it.each([
    ['empty', () => new Uint8Array()],
    ['empty', () => encoder.encode(' \n\n')],
    ['empty', () => wordOf(p('  '))],
    ['too_large', () => new Uint8Array(MAX_BYTES + 1)],
    ['text_too_long', () => encoder.encode('字'.repeat(MAX_CHARACTERS + 1))],
    ['not_text', () => Uint8Array.from([0, 1, 2, 3, 0, 0, 4, 0, 0])],
    ['is_image', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
    ['is_image', () => Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])],
    ['is_program', () => Uint8Array.from([0x4d, 0x5a, 0x90, 0x00, 3])],
    ['is_archive', () => zipOf({ 'a.txt': '公文' })],
    ['is_archive', () => Uint8Array.from([0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0])],
    ['broken_file', () => zipOf({ 'OFD.xml': '<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>' })],
    ['unsupported', () => encoder.encode('<?xml version="1.0" encoding="UTF-8"?><uof:UOF xmlns:uof="http://schemas.uof.org/cn/2003/uof"><uof:文字处理/></uof:UOF>')],
    ['is_spreadsheet', () => zipOf({ '[Content_Types].xml': '<Types/>', '_rels/.rels': '<Relationships><Relationship Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>', 'xl/workbook.xml': '<workbook/>' })],
    ['is_spreadsheet', () => compoundOf(['Root Entry', 'Workbook'])],
    ['is_presentation', () => compoundOf(['Root Entry', 'PowerPoint Document'])],
    ['has_macros', () => wordOf(p('正文'), {}, { 'word/vbaProject.bin': 'x' })],
    ['has_macros', () => compoundOf(['Root Entry', 'Macros', 'WordDocument'])],
    ['encrypted', () => compoundOf(['Root Entry', 'EncryptedPackage', 'EncryptionInfo'])],
    ['encrypted', () => compoundOf(['Root Entry', 'WordDocument'], 0x0100)],
    ['encrypted', () => zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'META-INF/manifest.xml': '<manifest:encryption-data/>' })],
    ['broken_file', () => wordOf('<w:p><w:r>')],
    ['broken_file', () => wordOf(p('正文')).slice(0, 300)],
    ['broken_file', () => wordOf(`${'<w:sdt><w:sdtContent>'.repeat(5_000)}${'</w:sdtContent></w:sdt>'.repeat(5_000)}`)],
    ['broken_file', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['broken_file', () => wordOf('&bomb;', {}, { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY bomb "&b;&b;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>&bomb;</w:body></w:document>' })],
    ['archive_bomb', () => wordOf('', {}, { 'word/document.xml': new Uint8Array(40 * MB).fill(32) })],
    ['archive_bomb', () => zipOf(Object.fromEntries(Array.from({ length: 5_001 }, (_, i) => [`${i}`, ''])), 0)],
  ] as const)('says %s', async (issue, make) => {
    expect(await refusal(make())).toBe(issue)
  })

  it('although its sizes lie: no more is unpacked than was declared', async () => {
    const bytes = wordOf(p('正文'.repeat(1_000)))
    const view = new DataView(bytes.buffer)
    for (let at = 0; at + 46 < bytes.length; at++) {
      // The central directory's entry of the main part, its declared size made small.
      if (view.getUint32(at, true) === 0x02014b50 && new TextDecoder().decode(bytes.subarray(at + 46, at + 63)) === 'word/document.xml') view.setUint32(at + 24, 100, true)
    }
    expect(await refusal(bytes)).toBe('broken_file')
  })
})

describe('a file that takes too long or too much', () => {
  const pdfOfContent = (content: string, dictionary = '') => assembled(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 1 /Kids [3 0 R] >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>', stream(content, dictionary), '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'])
  const deflated = (content: Uint8Array) => pdfOfContent(deflateSync(content, { level: 9 }).toString('latin1'), ' /Filter /FlateDecode')

  it('is given up when its time is over, and the next file is read', async () => {
    const endless = deflated(encoder.encode(`BT /F 9 Tf ${'1 0 0 1 50 50 Tm (a) Tj '.repeat(2_000_000)} ET`))
    const started = performance.now()
    expect(await refusal(endless, { time: 1.5 * SECOND, memory: 4096 * MB })).toBe('reading_timed_out')
    expect(performance.now() - started).toBeLessThan(4 * SECOND)
    expect(await readFile(asPdf(letter!), 'a.pdf')).toMatchObject({ ok: true })
  }, 60 * SECOND)

  it('is given up when it fills the memory it may have', async () => {
    const bomb = deflated(new Uint8Array(400 * MB).fill(32))
    expect(await refusal(bomb, { time: 60 * SECOND, memory: 300 * MB })).toBe('too_much')
    const manyParts = wordOf(Array.from({ length: 300_000 }, (_, i) => `<w:p><w:r><w:t>${i * 7919}</w:t></w:r></w:p>`).join(''))
    expect(await refusal(manyParts, { time: 60 * SECOND, memory: 150 * MB })).toBe('too_much')
    expect(await readFile(asPdf(letter!), 'a.pdf')).toMatchObject({ ok: true })
  }, 120 * SECOND)
})
