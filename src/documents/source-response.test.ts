import { expect, it } from 'vitest'
import { downloadName, sourceResponse } from '#documents/source-response.ts'

it('hands over the bytes untouched, as a download with its digest, whatever the name', async () => {
  const bytes = new Uint8Array([0xc4, 0xe3, 0x0a])
  const response = sourceResponse({ name: '答复"函\r\n(1)\'.txt', sha256: 'ab'.repeat(32), bytes, mediaType: 'text/plain', encoding: 'gb18030' })
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes)
  const header = (name: string) => response.headers.get(name)
  expect(header('content-type')).toBe('text/plain; charset=gb18030')
  expect(header('x-content-type-options')).toBe('nosniff')
  expect(header('content-disposition')).toBe(`attachment; filename="______(1)_.txt"; filename*=UTF-8''%E7%AD%94%E5%A4%8D%22%E5%87%BD%0D%0A%281%29%27.txt`)
  expect(header('repr-digest')).toMatch(/^sha-256=:[\w+/]+=*:$/)
})

it.each([
  [{ number: '厦湖卫健函〔2025〕11号', title: '关于第99号建议的答复函' }, 'text/plain', '厦湖卫健函〔2025〕11号.txt'],
  [{ number: null, title: '关于/印发 "方案" 的通知' }, 'text/markdown', '关于 印发 方案 的通知.md'],
  [{ number: null, title: null }, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', '公文.docx'],
])('names a source by its document, not by what it was called on a desk: %j', (document, mediaType, name) => {
  expect(downloadName(document, mediaType)).toBe(name)
})
