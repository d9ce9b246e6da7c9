import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'

import { LETTERS } from '../../../tests/fixtures/files/letters.ts'
import { asDocx } from '../../../tests/fixtures/files/docx.ts'
import { asHtml, asText, type Letter } from '../../../tests/fixtures/files/letter.ts'
import { asOfd } from '../../../tests/fixtures/files/ofd.ts'
import { asPdf } from '../../../tests/fixtures/files/pdf.ts'
import { parseDocument } from '#ingest/parse-document.ts'
import { readBytes } from '#ingest/formats/read-bytes.ts'

const encoder = new TextEncoder()
const formats: [string, (letter: Letter) => Uint8Array | Promise<Uint8Array>][] = [
  ['docx', asDocx], ['html', (letter) => encoder.encode(asHtml(letter))], ['pdf', asPdf], ['ofd', asOfd],
]

/** Everything of a document that does not depend on where its lines break. */
async function recognised(bytes: Uint8Array) {
  const read = await readBytes(bytes)
  if (read.ok !== true) throw new Error(JSON.stringify(read))
  const { text, format } = read.source
  const found = parseDocument(text, { boldIsMarked: format !== 'text' })
  return {
    kind: found.docKind, letterhead: found.letterhead?.normalized, issuer: found.issuer?.name, number: found.docNumber?.normalized, class: found.resultClass?.value, title: found.title?.normalized,
    case: found.request && [found.request.bodyKind, found.request.number, found.request.title, found.request.session], addressees: found.addressees.map(({ name, capacity }) => [name, capacity]),
    contacts: found.contacts.map(({ name, phones }) => [name, phones]), signature: found.signature?.normalized, date: found.dateIssued?.iso, disclosure: found.disclosure?.value, cc: found.cc?.items, printing: found.printing?.iso,
    attached: found.attachedDocument?.title, tasks: found.tasks.map(({ title, responsibility }) => [title, responsibility?.units ?? responsibility?.lead]),
    headings: found.outline.filter(({ style }) => style !== 'para').map(({ level, marker, heading }) => [level, marker, heading]),
    tables: found.tables.map(({ title, columns, cells }) => ({ title, columns, cells })),
    paragraphs: found.blocks.map(({ marker, heading, text: words }) => [marker, heading, words]),
  }
}

vi.setConfig({ testTimeout: 60_000 })

describe('files that programs made', () => {
  const [reply, , notice] = Object.values(LETTERS)
  it.each([
    ['reply.libreoffice.pdf', reply], ['notice.chromium.pdf', notice],
  ])('%s is the same document as plain text', async (name, letter) => {
    const bytes = readFileSync(new URL(`../../../tests/fixtures/files/${name}`, import.meta.url))
    expect(await recognised(bytes)).toEqual(await recognised(encoder.encode(asText(letter!))))
  })
})

describe.each(Object.entries(LETTERS))('%s', (_name, letter) => {
  it.each(formats)('as %s is the same document as plain text', async (_format, make) => {
    const plain = await recognised(encoder.encode(asText(letter)))
    expect(plain.title).toBeTruthy()
    expect(await recognised(await make(letter))).toEqual(plain)
  })
})
