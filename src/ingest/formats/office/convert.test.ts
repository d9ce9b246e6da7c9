import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'

import { convertToDocx, findOffice, OFFICE_BOUNDS } from '#ingest/formats/office/convert.ts'
import { readFile } from '#ingest/formats/read-file.ts'
import { parseDocument } from '#ingest/parse-document.ts'

const { SOFFICE } = process.env
const file = (name: string) => Uint8Array.from(readFileSync(new URL(`../../../../tests/fixtures/files/${name}`, import.meta.url)))
const MINUTE = 60_000

afterEach(() => {
  if (SOFFICE === undefined) delete process.env.SOFFICE
  else process.env.SOFFICE = SOFFICE
})

describe('a file of an older office program', () => {
  it.skipIf(findOffice() === null).each([
    ['reply.doc', 'reply.doc', 'doc', 'application/msword'], ['reply.doc', 'reply.wps', 'doc', 'application/msword'], ['reply.rtf', 'reply.rtf', 'rtf', 'application/rtf'], ['reply.odt', 'reply.odt', 'odt', 'application/vnd.oasis.opendocument.text'],
  ])('%s, called %s, is read through LibreOffice', async (name, called, format, mediaType) => {
    const read = await readFile(file(name), called, { time: MINUTE, memory: 2 ** 30 })
    expect(read).toMatchObject({ ok: true, source: { format, mediaType, notices: [{ key: 'converted' }] } })
    const { title, docNumber, addressees, dateIssued } = parseDocument(read.ok ? read.source.text : '')
    expect({ title: title?.normalized, number: docNumber?.normalized, to: addressees[0]?.name, day: dateIssued?.iso }).toEqual({ title: '关于区十三届人大三次会议第36号建议的答复', number: '松卫健函〔2024〕18号', to: '王秀兰', day: '2024-05-20' })
  }, 2 * MINUTE)

  it.skipIf(findOffice() === null)('is given up when the conversion takes too long', async () => {
    expect(await convertToDocx(file('reply.doc'), 'doc', { ...OFFICE_BOUNDS, time: 50 })).toEqual({ ok: false, issue: 'reading_timed_out' })
  }, MINUTE)

  it.skipIf(findOffice() === null || process.platform !== 'linux')('is given up when the conversion needs more memory than it may have', async () => {
    expect(await convertToDocx(file('reply.doc'), 'doc', { time: MINUTE, memory: 200 * 2 ** 20 })).toEqual({ ok: false, issue: 'office_failed' })
  }, MINUTE)

  it('needs LibreOffice on the machine, and says so where there is none', async () => {
    process.env.SOFFICE = '/nowhere/soffice'
    expect(await readFile(file('reply.doc'), 'reply.doc')).toEqual({ ok: false, issue: 'needs_office' })
  }, MINUTE)
})
