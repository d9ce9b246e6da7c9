import { describe, expect, it } from 'vitest'

import { ofdLine, ofdOf, ofdPart, ofdWords } from '../../../../tests/fixtures/files/ofd.ts'
import { readBytes } from '#ingest/formats/read-bytes.ts'
import { zipOf } from '../../../../tests/fixtures/files/packages.ts'
import type { SourceText } from '#ingest/formats/source-text.ts'

async function read(bytes: Uint8Array): Promise<SourceText> {
  const result = await readBytes(bytes)
  if (result.ok !== true) throw new Error(JSON.stringify(result))
  return result.source
}
const lines = async (...pages: string[]) => (await read(ofdOf({ pages }))).text.trimEnd().split('\n')
const keys = (source: SourceText) => Object.fromEntries(source.notices.map(({ key, count }) => [key, count]))
/** A text object by hand, 5 mm high. */
const object = (boundary: string, code: string, attributes = '') => `<ofd:TextObject ID="7" Boundary="${boundary}" Font="2" Size="5" ${attributes}>${code}</ofd:TextObject>`
const title = ofdWords('关于印发工作方案的通知', 60, 40)

describe('words of an OFD file', () => {
  it('stand where their steps put them, repeated steps written short', async () => {
    expect(await lines(object('20 30 150 8', '<ofd:TextCode X="0" Y="5" DeltaX="g 4 5 7.5 2.5 g 4 5">卫生健康局 二〇二四年</ofd:TextCode>') + title)).toEqual(['卫生健康局　二〇二四年', '关于印发工作方案的通知'])
    expect(await lines(title + object('20 60 150 8', '<ofd:TextCode X="0" Y="5" DeltaX="5 5 5 40 5 5 2.5">联系人：电话66</ofd:TextCode>'))).toEqual(['关于印发工作方案的通知', '联系人：　　电话66'])
  })

  it('go down a column where only their second step moves', async () => {
    expect(await lines(title + object('20 60 8 30', '<ofd:TextCode X="0" Y="5" DeltaY="g 2 6">附件一</ofd:TextCode>'))).toEqual(['关于印发工作方案的通知', '附', '件', '一'])
  })

  it('are several pieces in one object, spaces and signs written by their code', async () => {
    expect(await lines(title + object('20 60 150 8', '<ofd:TextCode X="0" Y="5" DeltaX="g 5 5">一是\\0020开展</ofd:TextCode><ofd:TextCode X="27.5" DeltaX="g 2 5">\\8c03查</ofd:TextCode>'))).toEqual(['关于印发工作方案的通知', '一是　开展调查'])
  })

  it('grow and move by their matrix', async () => {
    const small = object('20 60 150 10', '<ofd:TextCode X="0" Y="0.5" DeltaX="g 9 0.5">全区居民健康素养水平</ofd:TextCode>', 'CTM="10 0 0 10 10 0"').replace('Size="5"', 'Size="0.5"')
    expect(await lines(small, title)).toEqual(['全区居民健康素养水平', '关于印发工作方案的通知'])
  })

  it('run across although the page is set sideways', async () => {
    const upwards = (text: string, x: number) => object(`${x} 40 150 10`, `<ofd:TextCode X="0" Y="0" DeltaX="g ${text.length - 1} 5">${text}</ofd:TextCode>`, 'CTM="0 -1 1 0 0 100"')
    expect(await lines(upwards('工作方案', 40) + upwards('为做好工作，制定本方案。', 50))).toEqual(['工作方案', '为做好工作，制定本方案。'])
  })

  it('in a bold font set leads apart', async () => {
    expect(await lines(ofdWords('工作进展：', 25, 40) + ofdWords('一是', 36.3, 60, 'Font="3"') + ofdWords('开展调查，掌握全区婴幼儿照护需求。', 47.6, 60))).toEqual(['工作进展：', '**一是**开展调查，掌握全区婴幼儿照护需求。'])
  })

  it('are read page by page, with the templates that lie behind', async () => {
    const source = await read(ofdOf({
      pages: [title, ofdWords('为做好慢性病防治工作，制定本方案。', 40, 60)], before: '<ofd:Template TemplateID="8" ZOrder="Background"/>',
      common: '<ofd:TemplatePage ID="8" BaseLoc="Tpls/Tpl_0/Content.xml"/>', parts: { 'Doc_0/Tpls/Tpl_0/Content.xml': ofdPart('Page', `<ofd:Content><ofd:Layer ID="1">${ofdWords('某区卫生健康局文件', 70, 15)}</ofd:Layer></ofd:Content>`) },
    }))
    expect(source.text).toBe('关于印发工作方案的通知\n为做好慢性病防治工作，制定本方案。\n')
    expect(source.notices).toMatchObject([{ key: 'header', count: 2, places: [{ page: 1, words: '某区卫生健康局文件' }, { page: 2 }] }])
  })

  it('are those of drawings made of objects too, which may not hold themselves', async () => {
    const parts = { 'Doc_0/PublicRes.xml': ofdPart('Res', `<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="5" Width="100" Height="10"><ofd:Content><ofd:PageBlock>${ofdWords('某区卫生健康局', 0, 8)}</ofd:PageBlock><ofd:CompositeObject ResourceID="5" Boundary="0 20 10 10"/></ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>`) }
    const source = await read(ofdOf({ pages: [`${title}<ofd:CompositeObject ID="6" ResourceID="5" Boundary="30 200 100 10"/>`], parts }))
    expect(source.text).toContain('关于印发工作方案的通知\n某区卫生健康局\n')
    expect(keys(source)).toMatchObject({ drawing: 1 })
  })
})

describe('tables of an OFD file', () => {
  it('are rows of cells by the paths that rule them, closed boxes among them', async () => {
    const cells = [['指标', 22, 60], ['单位', 72, 60], ['目标', 122, 60], ['托位数', 22, 70], ['个', 72, 70], ['4.5', 122, 70]] as const
    const box = '<ofd:PathObject Boundary="20 52 150 20"><ofd:AbbreviatedData>M 0 0 L 150 0 L 150 20 L 0 20 C</ofd:AbbreviatedData></ofd:PathObject>'
    const page = title + cells.map(([text, x, y]) => ofdWords(text, x, y)).join('') + box + ofdLine(20, 62, 170, 62) + ofdLine(70, 52, 70, 72) + ofdLine(120, 52, 120, 72)
    expect(await lines(page)).toEqual(['关于印发工作方案的通知', '指标\t单位\t目标', '托位数\t个\t4.5'])
  })
})

describe('what is not among the words of an OFD file', () => {
  it('is reported: pictures, words aslant, hidden ones, pages without words', async () => {
    const aslant = object('20 90 90 90', '<ofd:TextCode X="0" Y="5" DeltaX="g 3 5">内部文件</ofd:TextCode>', 'CTM="0.7 0.7 -0.7 0.7 0 0"')
    const hidden = object('20 120 90 8', '<ofd:TextCode X="0" Y="5" DeltaX="5">草稿</ofd:TextCode>', 'Visible="false"')
    const source = await read(ofdOf({ pages: [title + aslant + hidden, '<ofd:ImageObject ID="9" ResourceID="1" Boundary="0 0 210 297"/>'] }))
    expect(source.text).toBe('关于印发工作方案的通知\n')
    expect(source.notices).toMatchObject([{ key: 'hidden_text', places: [{ page: 1, words: '草稿' }] }, { key: 'image', places: [{ page: 2 }] }, { key: 'rotated_text', places: [{ page: 1, words: '内部文件' }] }, { key: 'scanned_page', places: [{ page: 2 }] }])
  })

  it('is reported: attached files, remarks, stamps, seals and signatures; semantic tags are left alone', async () => {
    const source = await read(ofdOf({
      pages: [title, ofdWords('为做好慢性病防治工作，制定本方案。', 40, 60)],
      document: '<ofd:Annotations>Annots/Annotations.xml</ofd:Annotations><ofd:CustomTags>Tags/CustomTags.xml</ofd:CustomTags><ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments>', body: '<ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures>',
      parts: {
        'Doc_0/Attachs/Attachments.xml': ofdPart('Attachments', '<ofd:Attachment ID="1" Name="任务分解表.xlsx" Format="xlsx"><ofd:FileLoc>a.xlsx</ofd:FileLoc></ofd:Attachment>'),
        'Doc_0/Annots/Annotations.xml': ofdPart('Annotations', '<ofd:Page PageID="2"><ofd:FileLoc>Page_1/Annotation.xml</ofd:FileLoc></ofd:Page>'),
        'Doc_0/Annots/Page_1/Annotation.xml': ofdPart('PageAnnot', '<ofd:Annot ID="1" Type="Link"/><ofd:Annot ID="2" Type="Highlight"><ofd:Remark>请核对</ofd:Remark></ofd:Annot><ofd:Annot ID="3" Type="Stamp"><ofd:Appearance Boundary="0 0 40 40"/></ofd:Annot><ofd:Annot ID="4" Type="Watermark"><ofd:Appearance Boundary="0 0 40 40"><ofd:TextObject><ofd:TextCode>内部</ofd:TextCode></ofd:TextObject></ofd:Appearance></ofd:Annot>'),
        'Doc_0/Tags/CustomTags.xml': ofdPart('CustomTags', '<ofd:CustomTag TypeID="公文"><ofd:FileLoc>gw.xml</ofd:FileLoc></ofd:CustomTag>'),
        'Doc_0/Signs/Signatures.xml': ofdPart('Signatures', '<ofd:Signature ID="1" Type="Seal" BaseLoc="Sign_0/Signature.xml"/><ofd:Signature ID="2" Type="Sign" BaseLoc="Sign_1/Signature.xml"/>'),
        'Doc_0/Signs/Sign_0/Signature.xml': ofdPart('Signature', '<ofd:SignedInfo><ofd:Provider ProviderName="签章" Company="某公司"/><ofd:StampAnnot ID="1" PageRef="1" Boundary="100 200 42 42"/></ofd:SignedInfo>'),
        'Doc_0/Signs/Sign_1/Signature.xml': ofdPart('Signature', '<ofd:SignedInfo/>'),
      },
    }))
    expect(source.notices).toEqual([
      { key: 'attached_file', count: 1, places: [{ line: null, page: null, words: '任务分解表.xlsx' }] },
      { key: 'annotation', count: 1, places: [{ line: null, page: 2, words: '请核对' }] },
      { key: 'seal', count: 2, places: [{ line: null, page: 2, words: '' }, { line: null, page: 1, words: '某公司 签章' }] },
      { key: 'rotated_text', count: 1, places: [{ line: null, page: 2, words: '内部' }] },
      { key: 'signature', count: 1, places: [{ line: null, page: null, words: '' }] },
    ])
  })

  it('are signs that only the file’s own font knows', async () => {
    const text = ofdWords('关于印发工作方案的通知¤', 40, 60)
    expect(keys(await read(ofdOf({ pages: [text] })))).toEqual({ unknown_character: 1 })
    expect(await readBytes(ofdOf({ pages: [ofdWords('¤¤¤¤¤¤¤¤通知', 40, 60)] }))).toEqual({ ok: false, issue: 'garbled_text' })
  })
})

describe('an OFD file that is refused', () => {
  it.each([
    ['encrypted', () => ofdOf({ pages: [title], parts: { 'Encryptions.xml': '<e/>' } })],
    ['no_text_layer', () => ofdOf({ pages: ['<ofd:ImageObject ID="9" ResourceID="1" Boundary="0 0 210 297"/>'] })],
    ['broken_file', () => ofdOf({ pages: [title], parts: { 'Doc_0/Pages/Page_0/Content.xml': '<ofd:Page' } })],
    ['broken_file', () => ofdOf({ pages: [title], common: '<ofd:TemplatePage ID="8" BaseLoc="Tpls/none.xml"/>' })],
    ['no_text_layer', () => zipOf({ 'OFD.xml': ofdPart('OFD', '') })],
    ['too_much', () => ofdOf({ pages: [Array.from({ length: 200_001 }, (_, i) => `<ofd:PageBlock ID="${i * 7919}"/>`).join('')] })],
  ] as const)('says %s', async (issue, make) => {
    expect(await readBytes(make())).toEqual({ ok: false, issue })
  })
})
