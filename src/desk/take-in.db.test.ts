import { beforeAll, describe, expect, it } from 'vitest'
import { takeIn } from '#desk/take-in.ts'
import { findSource } from '#documents/queries.ts'
import { db } from '#platform/db.ts'
import { CommentRangeEnd, CommentRangeStart, CommentReference, Document, Paragraph, TextRun } from 'docx'
import { asDocx, packed } from '../../tests/fixtures/files/docx.ts'
import { asHtml, asText } from '../../tests/fixtures/files/letter.ts'
import { asPdf } from '../../tests/fixtures/files/pdf.ts'
import { LETTERS } from '../../tests/fixtures/files/letters.ts'
import { useDatabase } from '../../tests/integration/database.ts'
import { HULI, clerk, twoDistricts } from '../../tests/integration/staff.ts'

useDatabase()
beforeAll(twoDistricts)

const drafter = clerk('drafter')
const [reply, proposal, notice] = Object.values(LETTERS)
const take = (fileName: string, bytes: Uint8Array<ArrayBuffer>) => takeIn(drafter, { districtCode: HULI, fileName, bytes })

describe('taking a file in', () => {
  it('keeps the bytes of a Word file with what they are, and the text read from them', async () => {
    const bytes = await asDocx(reply!)
    const outcome = await take('答复.docx', bytes)
    expect(outcome).toMatchObject({ ok: true, status: 'new' })
    const edition = await db().edition.findFirstOrThrow({ where: { number: '松卫健函〔2024〕18号' }, include: { source: true } })
    expect(edition.source).toMatchObject({ mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', encoding: 'binary', withheld: false, size: bytes.length })
    expect(edition.text).toContain('一、工作进展')
    expect(edition.repairs).not.toContainEqual(expect.objectContaining({ kind: 'markdown_bold_leak' }))
  })

  it('takes the same file, and the same words in another format, for what is already here', async () => {
    expect(await take('答复 (2).docx', await asDocx(reply!))).toMatchObject({ ok: true, status: 'already_held' })
    expect(await take('答复.pdf', asPdf(reply!))).toMatchObject({ ok: true, status: 'already_held' })
    expect(await take('答复.html', new TextEncoder().encode(asHtml(reply!)))).toMatchObject({ ok: true, status: 'already_held' })
    expect(await db().document.count({ where: { number: '松卫健函〔2024〕18号' } })).toBe(1)
  })

  it('refuses other words under a number that is in work', async () => {
    const changed = new TextEncoder().encode(asText(reply!).replace('320个', '321个'))
    expect(await take('答复.txt', changed)).toEqual({ ok: false, issues: [{ field: 'file', key: 'draft_in_work', values: { editionId: expect.any(String) as string } }] })
  })

  it('keeps the documents it cites, those without book marks and number too, and no policy that is known by its name alone', async () => {
    const outcome = await take('引用.txt', new TextEncoder().encode('关于区九届人大四次会议第9号建议的答复\n张三代表：\n您提出的《关于加强急救的建议》收悉，现答复如下：\n根据省政府关于加快急救体系建设的实施意见（以下简称《意见》）要求，落实“两个允许”政策。\n《意见》印发后，我局制定《急救站建设方案》。\n湖里区卫生健康局\n2024年5月2日'))
    const cited = await db().citation.findMany({ where: { editionId: outcome.ok ? outcome.editionId : '' }, orderBy: { ordinal: 'asc' } })
    expect(cited.map(({ title }) => title)).toEqual(['省政府关于加快急救体系建设的实施意见', '急救站建设方案'])
  })

  it('reports what the text does not show, and keeps a PDF as one', async () => {
    const outcome = await take('办法.pdf', asPdf(notice!))
    const edition = await db().edition.findUniqueOrThrow({ where: { id: outcome.ok ? outcome.editionId : '' }, include: { source: true } })
    expect(edition.notices).toMatchObject([{ key: 'page_number', places: [{ page: 1, words: '— 1 —' }, { page: 2 }] }])
    expect(edition.source.mediaType).toBe('application/pdf')
  })

  it('reports what was beside a pasted text, of which only the text is kept', async () => {
    const beside = [{ key: 'image' as const, count: 1, places: [{ line: 2, page: null, words: '公章' }] }]
    const outcome = await takeIn(drafter, { districtCode: HULI, fileName: '粘贴.md', bytes: new TextEncoder().encode('关于**节日**值班的通知\n松卫〔2024〕77号\n各单位：\n请做好值班。'), beside })
    const edition = await db().edition.findUniqueOrThrow({ where: { id: outcome.ok ? outcome.editionId : '' }, include: { source: true } })
    expect(edition.notices).toEqual(beside)
    expect(edition.source.withheld).toBe(false)
  })

  it('says why a file cannot be read, and keeps nothing of it', async () => {
    const before = await db().source.count()
    expect(await take('扫描.pdf', new TextEncoder().encode('%PDF-1.4\nbroken'))).toEqual({ ok: false, issues: [{ field: 'file', key: 'broken_file' }] })
    expect(await db().source.count()).toBe(before)
  })
})

describe('the source of a public document', () => {
  it('is handed out unless it holds remarks or struck-out words the page does not show', async () => {
    const remarked = await packed(new Document({
      comments: { children: [{ id: 0, author: '张三', children: [new Paragraph('内部意见')] }] },
      sections: [{ children: [new Paragraph({ children: [new CommentRangeStart(0), new TextRun('关于开展活动的公告'), new CommentRangeEnd(0), new TextRun({ children: [new CommentReference(0)] })] })] }],
    }))
    for (const [file, bytes] of [['公告.docx', remarked], ['复.txt', new TextEncoder().encode(asText(proposal!))]] as const) {
      const outcome = await take(file, bytes)
      await db().edition.update({ where: { id: outcome.ok ? outcome.editionId : '' }, data: { status: 'live', publishedAt: new Date() } })
    }
    const [held, open] = await Promise.all(['公告.docx', '复.txt'].map((sourceName) => db().edition.findFirstOrThrow({ where: { sourceName }, select: { document: true, source: true } })))
    expect(held!.source.withheld).toBe(true)
    expect(await findSource('huli', held!.document.slug)).toBeNull()
    expect(await findSource('huli', open!.document.slug)).toMatchObject({ mediaType: 'text/plain' })
  })
})
