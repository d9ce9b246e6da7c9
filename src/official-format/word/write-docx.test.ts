import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFile } from '#ingest/formats/read-file.ts'
import { openArchive } from '#ingest/formats/zip/archive.ts'
import { parseDocument } from '#ingest/parse-document.ts'
import type { Block } from '#ingest/parsed-body.ts'
import { layOut } from '#official-format/layout/lay-out.ts'
import { fileEdition } from '#official-format/testing.ts'
import { writeDocx } from '#official-format/word/write-docx.ts'

const LETTER = 'content/documents/huli/000_87a80ba5a0df3505.txt'
const TEXTS = [
  LETTER, 'content/documents/huli/001_509ecbc0d743fbf9.txt', 'content/documents/haicang/002_a8a4901de26ffa42.txt',
  'content/documents/licheng/003_5ca9ff94b807406c.txt', 'content/documents/quangang/004_3016aeea577577c5.txt',
]

const packed = (text: string | null | undefined) => text?.replace(/\s/g, '') ?? null
const comparable = ({ anchor, heading, kind, level, marker, part, path, table, text }: Block) => ({
  anchor, kind, level, part, path, heading: packed(heading), marker: packed(marker), text: packed(text),
  table: table && { columns: table.columns.map(packed), cells: table.cells.map((row) => row.map(packed)), title: packed(table.title) },
})

describe.each(TEXTS)('%s as a Word file', (path) => {
  it('is read back as the same outline, paragraphs and tables', async () => {
    const read = await readFile(await writeDocx(layOut(fileEdition(path))), '公文.docx')
    if (!read.ok) throw new Error(read.issue)
    const [before, after] = [parseDocument(readFileSync(path, 'utf8')), parseDocument(read.source.text)]
    expect(after.blocks.map(comparable)).toEqual(before.blocks.map(comparable))
    const facts = ({ addressees, dateIssued, docNumber, letterhead, resultClass, signature, signer, title }: typeof before) => ({
      addressees: addressees.map(({ name }) => name), dateIssued: dateIssued?.iso, number: docNumber?.normalized, letterhead: letterhead?.normalized,
      class: resultClass?.code, signature: signature?.normalized, signer: signer?.name, title: title?.normalized,
    })
    expect(facts(after)).toEqual(facts(before))
  })
})

describe('a Word file', () => {
  it('names the typefaces of offices, and has a style for every role', async () => {
    const archive = await openArchive(await writeDocx(layOut(fileEdition(LETTER))))
    const styles = (await archive.text('word/styles.xml'))!
    for (const font of ['仿宋_GB2312', '方正小标宋简体', '黑体', '楷体_GB2312']) expect(styles).toContain(`w:eastAsia="${font}"`)
    for (const id of ['Title', 'Heading1', 'Heading2', 'OfficialText', 'OfficialImprint']) expect(styles).toContain(`w:styleId="${id}"`)
    const body = (await archive.text('word/document.xml'))!
    expect(body).toContain('<w:pStyle w:val="Heading1"/>')
    expect(body).not.toContain('<w:numPr>')
  })

  it('has the margins of the standard, and 22 lines that fit between them', async () => {
    const body = (await (await openArchive(await writeDocx(layOut(fileEdition(LETTER))))).text('word/document.xml'))!
    const margin = (side: string) => (Number(new RegExp(`<w:pgMar[^>]* w:${side}="(\\d+)"`).exec(body)![1]) / 1440) * 25.4
    expect([margin('top'), margin('left'), margin('right'), margin('bottom')]).toEqual([37, 28, 26, 35].map((length) => expect.closeTo(length, 1)))
    const line = Number(/w:line="(5\d\d)"/.exec(body)![1])
    expect(22 * line).toBeLessThanOrEqual((225 / 25.4) * 1440)
    expect(23 * line).toBeGreaterThan((225 / 25.4) * 1440)
  })

  it('says of its making no more than the organ that signed', async () => {
    const archive = await openArchive(await writeDocx(layOut(fileEdition(LETTER))))
    const core = (await archive.text('docProps/core.xml'))!
    expect(core).toContain('<dc:creator>厦门市湖里区卫生健康局</dc:creator>')
    expect(core).toContain('<cp:lastModifiedBy>厦门市湖里区卫生健康局</cp:lastModifiedBy>')
    for (const part of ['word/comments.xml', 'word/people.xml']) expect((await archive.text(part)) ?? '').not.toContain('<w:comment ')
  })
})
