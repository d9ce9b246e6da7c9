import { CommentRangeEnd, CommentRangeStart, CommentReference, Document, ExternalHyperlink, Footer, FootnoteReferenceRun, InsertedTextRun, PageNumber, Paragraph, TextRun } from 'docx'
import { describe, expect, it } from 'vitest'
import { offeredFile } from '#ingest/formats/offered-file.ts'
import { readFile } from '#ingest/formats/read-file.ts'
import { openArchive } from '#ingest/formats/zip/archive.ts'
import { writeZip } from '#ingest/formats/zip/write-zip.ts'
import { asDocx, packed } from '../../../tests/fixtures/files/docx.ts'
import { asHtml, asText } from '../../../tests/fixtures/files/letter.ts'
import { LETTERS } from '../../../tests/fixtures/files/letters.ts'
import { asPdf } from '../../../tests/fixtures/files/pdf.ts'

const [letter] = Object.values(LETTERS)

async function offered(bytes: Uint8Array<ArrayBuffer>, name: string) {
  const read = await readFile(bytes, name)
  if (!read.ok) throw new Error(read.issue)
  return { text: read.source.text, offer: await offeredFile({ ...read.source, bytes }) }
}

/** Everything in a package, names and contents. */
async function everythingIn(bytes: Uint8Array): Promise<string> {
  const archive = await openArchive(bytes)
  return (await Promise.all([...archive.names].map(async (name) => `${name}\n${await archive.text(name)}`))).join('\n')
}

describe('the file offered to the public', () => {
  it('is the Word document without who wrote it, when, and what for, and reads the same', async () => {
    const bytes = await packed(new Document({
      creator: '张三', lastModifiedBy: '李四', title: '内部送审稿', description: '请王局审', keywords: '机密', customProperties: [{ name: '经办', value: '赵六' }],
      sections: [{
        footers: { default: new Footer({ children: [new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] })] }) },
        children: [new Paragraph('关于开展健康教育活动的通知'), new Paragraph({ children: [new ExternalHyperlink({ link: 'http://10.0.0.8/oa/doc?u=zhangsan', children: [new TextRun('健康教育月活动')] })] })],
      }],
    }))
    expect(await everythingIn(bytes)).toContain('张三')
    const { text, offer } = await offered(bytes, '通知.docx')
    expect(offer.mediaType).toContain('wordprocessingml')
    const inside = await everythingIn(offer.bytes)
    expect(inside).toContain('健康教育月活动')
    for (const hidden of ['张三', '李四', '送审稿', '王局', '机密', '赵六', '10.0.0.8', 'docProps', 'rsid', 'comments']) expect(inside).not.toContain(hidden)
    const again = await readFile(offer.bytes, '通知.docx')
    expect(again.ok && again.source.text).toBe(text)
  })

  it('lets no field, control, bookmark or extension say more than its words', async () => {
    const bytes = await packed(new Document({ sections: [{ children: [new Paragraph('关于开展活动的公告')] }] }))
    const archive = await openArchive(bytes)
    const told = `<w:p><w:bookmarkStart w:id="1" w:name="zhangsan"/><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "http://10.0.0.8/oa" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>详见附件</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:bookmarkEnd w:id="1"/>`
      + `<w:fldSimple w:instr="AUTHOR 李四"><w:r><w:t>区卫生健康局</w:t></w:r></w:fldSimple><w:sdt><w:sdtPr><w:alias w:val='经办人&gt;王五'/><w:tag w:val="a>b"></w:tag></w:sdtPr><w:sdtContent><w:r><w:t>二处</w:t></w:r></w:sdtContent></w:sdt>`
      + `<w:r><w:rPr><w:rPrChange w:id="2" w:author='赵六' w:date="2025-01-01T00:00:00Z"><w:rPr/></w:rPrChange></w:rPr><w:t xml:space="preserve">　A&amp;B </w:t></w:r><x:secret xmlns:x="urn:wps" x:path="C:\\钱七"/></w:p>`
    const parts = await Promise.all([...archive.names].map(async (name) => ({ name, bytes: new TextEncoder().encode((await archive.text(name))!.replace('</w:body>', `${told}</w:body>`)) })))
    const { text, offer } = await offered(writeZip(parts), '公告.docx')
    expect(offer.mediaType).toContain('wordprocessingml')
    expect(text).toContain('详见附件区卫生健康局二处')
    const inside = await everythingIn(offer.bytes)
    for (const hidden of ['zhangsan', '10.0.0.8', '李四', '王五', '赵六', '2025-01-01', '钱七', 'secret']) expect(inside).not.toContain(hidden)
  })

  it('holds the footnotes its text calls, and none that nothing calls or that plays the rule between', async () => {
    const bytes = await packed(new Document({
      footnotes: { 1: { children: [new Paragraph('医联体：指医疗联合体。')] }, 2: { children: [new Paragraph('内部意见：暂不公开')] } },
      sections: [{ children: [new Paragraph({ children: [new TextRun('建设医联体'), new FootnoteReferenceRun(1)] })] }],
    }))
    const archive = await openArchive(bytes)
    const secret = '<w:footnote w:type="separator" w:id="-5"><w:p><w:r><w:t>王局批示</w:t></w:r></w:p></w:footnote>'
    const parts = await Promise.all([...archive.names].map(async (name) => ({ name, bytes: new TextEncoder().encode((await archive.text(name))!.replace('</w:footnotes>', `${secret}</w:footnotes>`)) })))
    expect(await everythingIn(writeZip(parts))).toContain('暂不公开')
    const { text, offer } = await offered(writeZip(parts), '通知.docx')
    expect(offer.mediaType).toContain('wordprocessingml')
    expect(text).toContain('医疗联合体')
    const inside = await everythingIn(offer.bytes)
    expect(inside).toContain('医疗联合体')
    for (const hidden of ['暂不公开', '王局']) expect(inside).not.toContain(hidden)
  })

  it('keeps a letter of every shape reading the same', async () => {
    for (const each of Object.values(LETTERS)) {
      const { text, offer } = await offered(await asDocx(each), '函.docx')
      expect(offer.mediaType).toContain('wordprocessingml')
      const again = await readFile(offer.bytes, '函.docx')
      expect(again.ok && again.source.text).toBe(text)
    }
  })

  it('is the text where a Word document holds remarks or insertions', async () => {
    const remarked = await packed(new Document({
      comments: { children: [{ id: 0, author: '张三', children: [new Paragraph('内部意见')] }] },
      sections: [{ children: [new Paragraph({ children: [new CommentRangeStart(0), new TextRun('关于开展活动的公告'), new CommentRangeEnd(0), new TextRun({ children: [new CommentReference(0)] })] })] }],
    }))
    const inserted = await packed(new Document({ sections: [{ children: [new Paragraph({ children: [new TextRun('关于开展活动的'), new InsertedTextRun({ text: '公告', id: 1, author: '张三', date: '2025-01-01T00:00:00Z' })] })] }] }))
    for (const bytes of [remarked, inserted]) {
      const { text, offer } = await offered(bytes, '公告.docx')
      expect([offer.mediaType, new TextDecoder().decode(offer.bytes)]).toEqual(['text/markdown', text])
    }
  })

  it('is the text of a PDF or web page, and a text as it came', async () => {
    for (const [bytes, name] of [[asPdf(letter!), '函.pdf'], [new TextEncoder().encode(asHtml(letter!)), '函.html']] as const) {
      const { text, offer } = await offered(bytes, name)
      expect([offer.mediaType, new TextDecoder().decode(offer.bytes)]).toEqual(['text/markdown', text])
    }
    const plain = new TextEncoder().encode(asText(letter!))
    expect((await offered(plain, '函.txt')).offer).toEqual({ bytes: plain, mediaType: 'text/plain', encoding: 'utf-8' })
  })
})
