import { BorderStyle, Document, Footer, FootnoteReferenceRun, Header, HeadingLevel, ImageRun, InsertedTextRun, DeletedTextRun, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun, VerticalMergeType } from 'docx'
import { describe, expect, it, vi } from 'vitest'

import { OFFICIAL, packed } from '../../../../tests/fixtures/files/docx.ts'
import { p, part, wordOf } from '../../../../tests/fixtures/files/packages.ts'
import { readBytes } from '#ingest/formats/read-bytes.ts'
import type { SourceText } from '#ingest/formats/source-text.ts'

async function read(bytes: Uint8Array): Promise<SourceText> {
  const result = await readBytes(bytes)
  if (result.ok !== true) throw new Error(JSON.stringify(result))
  return result.source
}
const lines = async (bytes: Uint8Array) => (await read(bytes)).text.trimEnd().split('\n')
const keys = (source: SourceText) => Object.fromEntries(source.notices.map(({ key, count }) => [key, count]))
const documentOf = (...children: (Paragraph | Table)[]) => packed(new Document({ numbering: OFFICIAL, footnotes: { 1: { children: [new Paragraph('医联体：指医疗联合体。')] } }, sections: [{ children }] }))
const cell = (text: string, options = {}) => new TableCell({ children: text.split('\n').map((line) => new Paragraph(line)), ...options })

vi.setConfig({ testTimeout: 60_000 })

describe('numbers that Word makes', () => {
  const level = (at: number, format: string, text: string, more = '') => `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
  const numbering = (levels: string, nums = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') => ({ numbering: part('w:numbering', `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${nums}`) })
  const item = (text: string, at = 0, num = 1) => p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${num}"/></w:numPr>`)

  it('are written out, and begin again under every section above', async () => {
    const levels = level(0, 'chineseCountingThousand', '%1、') + level(1, 'chineseCounting', '（%2）') + level(2, 'decimal', '%3.')
    expect(await lines(wordOf(item('总体要求') + item('目标', 1) + item('建档', 2) + item('随访', 2) + item('原则', 1) + item('任务') + item('筛查', 1), numbering(levels)))).toEqual(['一、总体要求', '（一）目标', '1.建档', '2.随访', '（二）原则', '二、任务', '（一）筛查'])
  })

  it('of articles and decimals name the levels above', async () => {
    expect(await lines(wordOf(item('第一项') + item('细目', 1) + item('细目', 1), numbering(level(0, 'japaneseCounting', '第%1条') + level(1, 'decimal', '%1.%2', '<w:isLgl/>'))))).toEqual(['第一条第一项', '1.1 细目', '1.2 细目'])
    expect(await lines(wordOf(item('目标') + item('任务'), numbering(level(0, 'chineseCountingThousand', '%1?'))))).toEqual(['一、目标', '二、任务'])
  })

  it('go on in a second list of the same kind, unless it starts anew', async () => {
    const nums = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    expect(await lines(wordOf(item('甲') + item('乙', 0, 2) + item('丙', 0, 3) + item('丁', 0, 3), numbering(level(0, 'decimalEnclosedCircle', '%1'), nums)))).toEqual(['①甲', '②乙', '①丙', '②丁'])
  })

  it('come from the style of a heading too', async () => {
    const styles = part('w:styles', '<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="a2"><w:name w:val="heading 2"/><w:basedOn w:val="a1"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>')
    const styled = (style: string, text: string) => p(text, `<w:pStyle w:val="${style}"/>`)
    expect(await lines(wordOf(styled('a1', '要求') + styled('a2', '目标') + styled('a1', '任务') + p('没有编号', '<w:pStyle w:val="a1"/><w:numPr><w:numId w:val="0"/></w:numPr>'), { ...numbering(level(0, 'chineseCounting', '%1、') + level(1, 'chineseCounting', '（%2）')), styles }))).toEqual(['一、要求', '（一）目标', '二、任务', '没有编号'])
  })
})

describe('what is text in a Word file', () => {
  it('is what would be printed once changes are accepted; the rest is reported', async () => {
    const when = { author: '甲', date: '2024-01-01T00:00:00Z' }
    const source = await read(await documentOf(new Paragraph({ children: [new TextRun('原文，'), new InsertedTextRun({ text: '加上的，', id: 1, ...when }), new DeletedTextRun({ text: '删去的，', id: 2, ...when }), new TextRun({ text: '隐藏的，', vanish: true }), new TextRun('完。')] })))
    expect(source.text).toBe('原文，加上的，完。\n')
    expect(source.notices).toEqual([
      { key: 'tracked_insertion', count: 1, places: [{ line: 1, page: null, words: '加上的，' }] },
      { key: 'tracked_deletion', count: 1, places: [{ line: 1, page: null, words: '删去的，' }] },
      { key: 'hidden_text', count: 1, places: [{ line: 1, page: null, words: '隐藏的，' }] },
    ])
  })

  it('joins two paragraphs whose break was struck out', async () => {
    expect(await lines(wordOf(p('前半，', '<w:rPr><w:del w:id="1" w:author="甲"/></w:rPr>') + p('后半。') + p('下一段。')))).toEqual(['前半，后半。', '下一段。'])
  })

  it('sets bold leads apart, not wholly bold paragraphs', async () => {
    const bold = (text: string) => new TextRun({ text, bold: true })
    expect(await lines(await documentOf(new Paragraph({ children: [bold('一是'), bold('加强领导。'), new TextRun('成立专班。')] }), new Paragraph({ children: [bold('总体要求')] }), new Paragraph({ children: [bold('张**'), new TextRun('代表')] })))).toEqual(['**一是加强领导。**成立专班。', '总体要求', '张**代表'])
  })

  it('keeps fields by their result, symbols, hyphens and line breaks', async () => {
    const field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2024年5月</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    expect(await lines(wordOf(`<w:p>${field}<w:r><w:br/><w:t>2808387</w:t><w:noBreakHyphen/><w:t>1</w:t><w:sym w:font="宋体" w:char="3007"/></w:r></w:p>`))).toEqual(['2024年5月', '2808387-1〇'])
  })

  it('takes a title in two lines for one title', async () => {
    const titled = new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun('关于印发某区'), new TextRun({ text: '工作方案的通知', break: 1 })] })
    expect(await lines(await documentOf(titled, new Paragraph({ children: [new TextRun('某单位：'), new TextRun({ text: '现将', break: 1 })] })))).toEqual(['关于印发某区工作方案的通知', '某单位：', '现将'])
  })

  it('shows symbols as what their font draws, boxes of forms ticked or empty', async () => {
    const set = (font: string, text: string) => `<w:r><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr><w:t>${text}</w:t></w:r>`
    const box = (checked: string) => `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>${checked}</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const source = await read(wordOf(`<w:p>${set('Wingdings 2', 'R')}<w:r><w:t>是</w:t><w:sym w:font="Wingdings" w:char="F0A8"/><w:t>否</w:t></w:r>${box('<w:checked/>')}${set('宋体', '主动公开')}${box('')}${set('Symbol', '\uf0b3')}${set('Wingdings', '\uf03f')}</w:p>`))
    expect(source.text).toBe('☑是□否☑主动公开☐≥\uf03f\n')
    expect(keys(source)).toEqual({ form_field: 2, unknown_character: 1 })
  })

  it('begins with the mark of the organ, although it is printed as the head of the page', async () => {
    const head = (text: string) => ({ headers: { default: new Header({ children: [new Paragraph(text)] }) } })
    const source = await read(await packed(new Document({ sections: [{ ...head('云州市松江区卫生健康局文件'), children: [new Paragraph('关于印发方案的通知')] }] })))
    expect(source.text).toBe('云州市松江区卫生健康局文件\n关于印发方案的通知\n')
    expect(keys(source)).toEqual({})
  })

  it('keeps square and cubic metres', async () => {
    expect(await lines(wordOf('<w:p><w:r><w:t>面积300m</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r><w:r><w:t>以上</w:t></w:r></w:p>'))).toEqual(['面积300m²以上'])
  })

  it('sets in what the paragraph format sets in', async () => {
    expect(await lines(wordOf(p('甲', '<w:ind w:firstLineChars="200" w:firstLine="640"/>') + p('乙', '<w:ind w:firstLineChars="200"/><w:jc w:val="center"/>') + p('丙')))).toEqual(['　　甲', '乙', '丙'])
  })

  it('puts a footnote after its paragraph and the words of a text box after the paragraph it hangs on', async () => {
    const box = '<w:p><w:r><w:t>正文</w:t><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>' + p('框中的字') + '</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>'
    const noted = await read(await documentOf(new Paragraph({ children: [new TextRun('推进医联体'), new FootnoteReferenceRun(1), new TextRun('建设。')] })))
    expect(noted.text).toBe('推进医联体[1]建设。\n　　[1] 医联体：指医疗联合体。\n')
    const boxed = await read(wordOf(box))
    expect(boxed.text).toBe('正文\n框中的字\n')
    expect(keys(boxed)).toEqual({ text_box: 1 })
  })
})

describe('what is no text in a Word file', () => {
  it('is reported: heads, feet, page numbers, pictures', async () => {
    const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
    const source = await read(await packed(new Document({ sections: [{
      headers: { default: new Header({ children: [new Paragraph('内部资料')] }) }, footers: { default: new Footer({ children: [new Paragraph({ children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })] })] }) },
      children: [new Paragraph('正文'), new Paragraph({ children: [new ImageRun({ type: 'png', data: pixel, transformation: { width: 9, height: 9 } })] })],
    }] })))
    expect(source.text.trim()).toBe('正文')
    expect(keys(source)).toEqual({ header: 1, page_number: 1, image: 1 })
  })

  it('is the table of contents Word makes', async () => {
    const styles = part('w:styles', '<w:style w:type="paragraph" w:styleId="t1"><w:name w:val="toc 1"/></w:style>')
    const source = await read(wordOf(p('一、要求\t1', '<w:pStyle w:val="t1"/>') + p('一、要求'), { styles }))
    expect(source.text).toBe('一、要求\n')
    expect(keys(source)).toEqual({ contents_list: 1 })
  })

  it('is a file of pictures only, which has no text to take', async () => {
    expect(await readBytes(wordOf('<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/></w:drawing></w:r></w:p>'))).toEqual({ ok: false, issue: 'no_text_layer' })
  })
})

describe('a Word file that would fetch something from elsewhere', () => {
  it('is read, and what it would fetch is named', async () => {
    const far = (type: string, target: string) => `<Relationship Id="${type}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/>`
    const source = await read(wordOf(p('正文'), {}, { 'word/_rels/settings.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${far('attachedTemplate', 'https://example.com/a.dotm')}${far('hyperlink', 'https://example.com')}${far('image', 'file:///C:/a.png')}</Relationships>` }))
    expect(source.notices).toEqual([{ key: 'external_content', count: 1, places: [{ line: null, page: null, words: 'https://example.com/a.dotm' }] }])
  })
})

describe('a web page that an office system put into a Word file', () => {
  it('is read where it stands', async () => {
    const chunk = '<w:altChunk xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="r0"/>'
    const source = await read(wordOf(p('红头') + chunk + p('版记'), { aFChunk: '<html><p>一、工作进展</p><p><b>一是</b>调查。</p></html>' }))
    expect(source.text).toBe('红头\n一、工作进展\n**一是**调查。\n版记\n')
  })

  it('is named where it is of no kind that can be read, and the rest is read', async () => {
    const chunk = '<w:altChunk xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="r0"/>'
    const source = await read(wordOf(p('红头') + chunk + p('版记'), { aFChunk: '<?xml version="1.0"?><表单><名称>甲</名称></表单>' }))
    expect(source.text).toBe('红头\n版记\n')
    expect(source.notices).toMatchObject([{ key: 'external_content', count: 1 }])
  })
})

describe('tables of a Word file', () => {
  it('are rows of cells, merged cells once, paragraphs of a cell apart', async () => {
    const table = new Table({ rows: [
      new TableRow({ children: [cell('领域'), cell('指标'), cell('责任单位')] }),
      new TableRow({ children: [cell('供给', { verticalMerge: VerticalMergeType.RESTART }), cell('托位数'), cell('区卫健局\n区财政局')] }),
      new TableRow({ children: [cell('', { verticalMerge: VerticalMergeType.CONTINUE }), cell('普惠占比'), cell('区发改局')] }),
      new TableRow({ children: [cell('合计', { columnSpan: 3 })] }),
    ] })
    expect(await lines(await documentOf(table))).toEqual(['领域\t指标\t责任单位', '供给\t托位数\t区卫健局␤区财政局', '\t普惠占比\t区发改局', '合计'])
  })

  it('that only lay out the page are paragraphs', async () => {
    const none = { style: BorderStyle.NONE, size: 0 }
    const layout = (...rows: string[][]) => new Table({ borders: { top: none, bottom: none }, rows: rows.map((row) => new TableRow({ children: row.map((text) => cell(text, { columnSpan: row.length === 1 ? 2 : 1 })) })) })
    expect(await lines(await documentOf(layout(['联系人：李明', '联系电话：66688899'])))).toEqual(['联系人：李明　　联系电话：66688899'])
    expect(await lines(await documentOf(layout(['抄送：区政府办公室。'], ['区卫生健康局办公室', '2024年5月20日印发'])))).toEqual(['抄送：区政府办公室。', '区卫生健康局办公室　　2024年5月20日印发'])
  })
})
