import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'

import { assembled, pdfOf, stream, type PdfPage, type Placed } from '../../../../tests/fixtures/files/pdf.ts'
import { readBytes } from '#ingest/formats/read-bytes.ts'
import { carriesMoreThanText, type SourceText } from '#ingest/formats/source-text.ts'

async function read(bytes: Uint8Array): Promise<SourceText> {
  const result = await readBytes(bytes)
  if (result.ok !== true) throw new Error(JSON.stringify(result))
  return result.source
}
const lines = async (...pages: PdfPage[]) => (await read(pdfOf(pages))).text.trimEnd().split('\n')
const keys = (source: SourceText) => Object.fromEntries(source.notices.map(({ key, count }) => [key, count]))
/** Lines of a page from the top, 28 points apart, each from a place in characters. */
const page = (...rows: [number, string][]): PdfPage => ({ words: rows.map(([at, text], i): Placed => ({ text, x: 80 + at * 16, y: 720 - i * 28 })) })
const full = '会同有关部门推进基本公共卫生服务均等化全区居民健康素养水平'

vi.setConfig({ testTimeout: 60_000 })

describe('lines of a PDF', () => {
  it('go on in the next line, unless it is set in or the line before was not full', async () => {
    expect(await lines(page([2, full.slice(0, 25)], [0, full.slice(0, 27)], [0, '不断提高。'], [2, '下一段。']))).toEqual([`　　${full.slice(0, 25)}${full.slice(0, 27)}不断提高。`, '　　下一段。'])
  })

  it('keep an address of the net in one piece and part two Latin words', async () => {
    const wide = full.slice(0, 12)
    const joined = async (end: string, start: string) => (await lines(page([2, full.slice(0, 25)], [0, `${wide}${end}`], [0, start], [2, '下一段。'])))[0]!.slice(2 + 25 + wide.length)
    expect(await joined('https://wsj.example.gov.cn/zwgk', 'xxgk/2024.html查询。')).toBe('https://wsj.example.gov.cn/zwgkxxgk/2024.html查询。')
    expect(await joined('primary health care reform plan', 'of 2024。')).toBe('primary health care reform plan of 2024。')
  })

  it('end where they end on a page none of whose lines is full', async () => {
    expect(await lines(page([0, '云州市松江区卫生健康局'], [0, '二〇二四年五月'], [0, '附件']))).toEqual(['云州市松江区卫生健康局', '二〇二四年五月', '附件'])
  })

  it('go on over the page, under head and foot of the page', async () => {
    const furnished = (number: number, ...rows: [number, string][]): PdfPage => ({ words: [...page(...rows).words, { text: '区卫生健康局文件', x: 200, y: 800, size: 10 }, { text: `— ${number} —`, x: 280, y: 50, size: 10 }] })
    const source = await read(pdfOf([furnished(1, [2, full.slice(0, 25)], [0, full.slice(0, 27)]), furnished(2, [0, '不断提高。'], [2, '下一段。'])]))
    expect(source.text).toBe(`　　${full.slice(0, 25)}${full.slice(0, 27)}不断提高。\n　　下一段。\n`)
    expect(source.notices).toMatchObject([{ key: 'header', count: 2 }, { key: 'page_number', count: 2, places: [{ page: 1, words: '— 1 —' }, { page: 2 }] }])
  })

  it('are without what a browser printed around the page', async () => {
    const around: Placed[] = [{ text: '2024/5/20 14:30', x: 30, y: 815, size: 8 }, { text: '某区人民政府', x: 270, y: 815, size: 8 }, { text: 'https://www.example.gov.cn/art/2024/5/20/art_1.html', x: 30, y: 20, size: 8 }, { text: '1/1', x: 560, y: 20, size: 8 }]
    const source = await read(pdfOf([{ words: [...around, ...page([0, '关于印发方案的通知'], [0, '各单位：']).words] }]))
    expect(source.text).toBe('关于印发方案的通知\n各单位：\n')
    expect(keys(source)).toEqual({ header: 1, footer: 1 })
  })

  it('keep two fields apart and close what the printer opened between Chinese and figures', async () => {
    const words: Placed[] = [{ text: '联系人：李明', x: 80, y: 720 }, { text: '联系电话：', x: 260, y: 720 }, { text: '66688899', x: 344, y: 720 }, { text: 'reform', x: 80, y: 660 }, { text: 'plan', x: 134, y: 660 }]
    expect(await lines({ words })).toEqual(['联系人：李明　　联系电话：66688899', 'reform plan'])
  })

  it('are read column by column where a page has two', async () => {
    const column = (x: number, name: string) => Array.from({ length: 9 }, (_, i): Placed => ({ text: `${name}${full.slice(0, 10)}${i}`, x, y: 700 - i * 28 }))
    const source = await read(pdfOf([{ words: [{ text: '公　告', x: 270, y: 760 }, ...column(70, '左'), ...column(320, '右')] }]))
    const found = source.text
    expect(found.indexOf('左', found.lastIndexOf('左'))).toBeLessThan(found.indexOf('右'))
    expect(keys(source)).toEqual({ columns: 1 })
  })

  it('are read column by column where those stand close, and a little lower one than the other', async () => {
    const column = (x: number, down: number, name: string) => Array.from({ length: 9 }, (_, i): Placed => ({ text: `${name}${full.slice(0, 10)}${i}${i % 3 === 2 ? '' : '等'}`, x, y: 700 - down - i * 28 }))
    const heading: Placed = { text: '全区卫生工作会议召开之后各街道的落实情况', x: 140, y: 760 }
    const source = await read(pdfOf([{ words: [heading, ...column(70, 0, '左'), ...column(70 + 13 * 16 + 18, 11, '右'), { ...heading, text: `后来：${heading.text}`, y: 420 }] }]))
    const found = source.text.replaceAll('\n', '')
    expect(found.lastIndexOf('左')).toBeLessThan(found.indexOf('右'))
    expect(found.lastIndexOf('右')).toBeLessThan(found.indexOf('后来：'))
  })

  it('are found at the edge of the text, although the head of the page reaches further out', async () => {
    const head: Placed = { text: '区卫生健康局办公室印制', x: 62, y: 800, size: 9 }
    expect(await lines({ words: [head, ...page([2, full.slice(0, 25)], [0, full.slice(0, 27)], [0, '不断提高。']).words] })).toEqual([head.text, `　　${full.slice(0, 25)}${full.slice(0, 27)}不断提高。`])
  })

  it('mean the characters they show, whatever code the font gave them', async () => {
    expect(await lines(page([0, '⼀、⻓期⼯作'], [0, '金额单位：万元'])).then(([first]) => first)).toBe('一、长期工作')
  })

  it('are words once, although printed twice to look bold', async () => {
    const { words } = page([0, '关于印发方案的通知'], [2, '为做好工作，制定本方案。'])
    expect(await lines({ words: [...words, { ...words[0]!, x: words[0]!.x + 0.4 }] })).toEqual(['关于印发方案的通知', '　　为做好工作，制定本方案。'])
  })

  it('run across on a page that is turned to be read, by the file or by its words alone', async () => {
    const words: Placed[] = [{ text: '关于印发方案的通知', x: 100, y: 80, turned: 'upwards' }, { text: '为做好工作，制定本方案。', x: 128, y: 80, turned: 'upwards' }]
    for (const turn of [90, 180, 270, 0]) expect(await lines({ words, turn })).toEqual(['关于印发方案的通知', '为做好工作，制定本方案。'])
  })

  it('keep the signs that look like others', async () => {
    const text = '①②⑩㈠⒈Ⅰ℃㎡％½“引”……——·×≥‰'
    expect(await lines(page([0, text]))).toEqual([text])
  })

  it('bring footnotes to the paragraph that is open at the foot of the page', async () => {
    const words: Placed[] = [{ text: '推进医联体', x: 80, y: 720 }, { text: '1', x: 160, y: 727, size: 8 }, { text: '建设。', x: 166, y: 720 }, { text: '1', x: 80, y: 145, size: 6 }, { text: '医联体：指医疗联合体。', x: 86, y: 141, size: 10 }]
    expect(await lines({ words })).toEqual(['推进医联体[1]建设。', '　　[1] 医联体：指医疗联合体。'])
  })
})

describe('footnotes of a PDF', () => {
  it('are not referred to by square metres', async () => {
    expect(await lines({ words: [{ text: '面积300m', x: 80, y: 720 }, { text: '2', x: 144, y: 727, size: 8 }, { text: '以上。', x: 150, y: 720 }] })).toEqual(['面积300m²以上。'])
  })

  it('may be numbered ①, and go on in a second line', async () => {
    const words: Placed[] = [{ text: '①各单位推进医联体', x: 80, y: 720 }, { text: '①', x: 224, y: 727, size: 8 }, { text: '建设。', x: 232, y: 720 }, { text: '②开展培训。', x: 80, y: 692 }, { text: '③总结经验。', x: 80, y: 664 }, { text: '①医联体：指医疗联合体，', x: 80, y: 145, size: 10 }, { text: '由几家医院组成。', x: 80, y: 130, size: 10 }]
    expect(await lines({ words })).toEqual(['①各单位推进医联体[1]建设。', '②开展培训。', '③总结经验。', '　　[1] 医联体：指医疗联合体，由几家医院组成。'])
  })
})

describe('tables of a PDF', () => {
  const grid = (columns: number[], rows: number[]): [number, number, number, number][] => [...rows.map((y): [number, number, number, number] => [columns[0]!, y, columns.at(-1)!, y]), ...columns.map((x): [number, number, number, number] => [x, rows[0]!, x, rows.at(-1)!])]

  it('are rows of cells by their rules, a cell of two lines one cell', async () => {
    const words: Placed[] = [['指标', 84, 700], ['单位', 204, 700], ['目标', 304, 700], ['每千人口', 84, 660], ['托位数', 84, 644], ['个', 204, 652], ['4.5', 304, 652]].map(([text, x, y]) => ({ text: text as string, x: x as number, y: y as number, size: 12 }))
    expect(await lines({ words, lines: grid([80, 200, 300, 400], [716, 690, 630]) })).toEqual(['指标\t单位\t目标', '每千人口托位数\t个\t4.5'])
  })

  it('join cells that no rule parts', async () => {
    const words: Placed[] = [['供给', 84, 700], ['托位', 204, 700], ['普惠', 204, 670], ['合计', 84, 640]].map(([text, x, y]) => ({ text: text as string, x: x as number, y: y as number, size: 12 }))
    const all = grid([80, 200, 300, 400], [716, 690, 660, 630]).filter(([x0, y0, x1]) => !(y0 === 690 && x1 === 400 && x0 === 80))
    expect(await lines({ words, lines: [...all, [200, 690, 400, 690]] })).toEqual(['供给\t托位\t', '\t普惠\t', '合计'])
  })

  it('may be open at their sides, where only the rules across show how far they reach', async () => {
    const words: Placed[] = [['指标', 84, 700], ['单位', 204, 700], ['目标', 304, 700], ['托位数', 84, 660], ['个', 204, 660], ['4.5', 304, 660]].map(([text, x, y]) => ({ text: text as string, x: x as number, y: y as number, size: 12 }))
    expect(await lines({ words, lines: [[80, 716, 400, 716], [80, 690, 400, 690], [80, 630, 400, 630], [200, 716, 200, 630], [300, 716, 300, 630]] })).toEqual(['指标\t单位\t目标', '托位数\t个\t4.5'])
  })

  it('without rules are rows where words stand in columns, which is reported', async () => {
    const words: Placed[] = [['项目', 80, 700], ['数量', 240, 700], ['金额', 400, 700], ['改造', 80, 672], ['4', 244, 672], ['30万元', 400, 672]].map(([text, x, y]) => ({ text: text as string, x: x as number, y: y as number }))
    const source = await read(pdfOf([{ words }]))
    expect(source.text).toBe('项目\t数量\t金额\n改造\t4\t30万元\n')
    expect(keys(source)).toEqual({ loose_table: 1 })
  })

  it('that may be there, in no columns that can be told, are doubted', async () => {
    const words: Placed[] = [['湖滨街道', 80, 700], ['1200', 240, 700], ['百分之六十一', 330, 700], ['江头', 150, 672], ['完成八十个', 270, 672], ['未完成', 470, 672]].map(([text, x, y]) => ({ text: text as string, x: x as number, y: y as number }))
    const source = await read(pdfOf([{ words }]))
    expect(source.text).toBe('湖滨街道　　1200　　百分之六十一\n　　江头　　完成八十个　　未完成\n')
    expect(source.notices).toMatchObject([{ key: 'doubtful_table', count: 1, places: [{ page: 1, words: '湖滨街道 1200 百分之六十一' }] }])
  })
})

describe('a PDF without words', () => {
  it('is refused with its reason', async () => {
    expect(await readBytes(pdfOf([{ words: [], picture: true }, { words: [{ text: '2', x: 290, y: 40 }], picture: true }]))).toEqual({ ok: false, issue: 'no_text_layer' })
  })

  it('on some pages is read, and the pages are named', async () => {
    const source = await read(pdfOf([page([0, '关于印发方案的通知全文如下']), { words: [], picture: true }]))
    expect(source.notices).toMatchObject([{ key: 'scanned_page', count: 1, places: [{ page: 2 }] }, { key: 'image', count: 1 }])
  })

  it('but for a few is no scan when it has no pictures', async () => {
    const source = await read(pdfOf([page([0, '关于印发方案的通知全文如下']), page([0, '（盖章）'])]))
    expect(source.text).toBe('关于印发方案的通知全文如下\n（盖章）\n')
    expect(keys(source)).toEqual({})
  })

  it('has words a watermark prints aslant left out', async () => {
    const source = await read(pdfOf([{ words: [...page([0, '关于印发方案的通知']).words, { text: '内部文件严禁外传', x: 200, y: 400, turned: true }] }]))
    expect(source.text).toBe('关于印发方案的通知\n')
    expect(source.notices).toMatchObject([{ key: 'rotated_text', places: [{ page: 1, words: '内部文件严禁外传' }] }])
  })
})

describe('a PDF that brings files along', () => {
  it('is read, and they are named: publishing it would publish them', async () => {
    const source = await read(pdfOf([page([0, '关于印发方案的通知'])], { attached: 'list.xlsx' }))
    expect(source.notices).toEqual([{ key: 'attached_file', count: 1, places: [{ line: null, page: null, words: 'list.xlsx' }] }])
    expect(carriesMoreThanText(source.notices)).toBe(true)
  })

  it('and has nothing else is refused for what it is', async () => {
    const cover = page([0, '要获得最佳体验，请在更高版本中打开此 PDF 包。'])
    for (const one of [page(), cover]) expect(await readBytes(pdfOf([one], { attached: 'a.pdf' }))).toEqual({ ok: false, issue: 'only_attachments' })
  })
})

describe('a PDF that cannot be opened', () => {
  it('because it has a password says so', async () => {
    expect(await readBytes(pdfOf([page([0, '正文'])], { encrypt: true }))).toEqual({ ok: false, issue: 'encrypted' })
  })

  it('because it runs a script says so', async () => {
    const pages = ['<< /Type /Pages /Count 1 /Kids [3 0 R] >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>', stream('BT /F 16 Tf 80 700 Td (Notice of the bureau) Tj ET'), '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>']
    expect(await readBytes(assembled(['<< /Type /Catalog /Pages 2 0 R >>', ...pages]))).toMatchObject({ ok: true })
    expect(await readBytes(assembled(['<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>', ...pages]))).toEqual({ ok: false, issue: 'has_macros' })
  })

  it('because it is no PDF says so', async () => {
    expect(await readBytes(new TextEncoder().encode('%PDF-1.7\nxxxx'))).toEqual({ ok: false, issue: 'broken_file' })
  })

  const file = (change: (unicode: string) => string) => Uint8Array.from(Buffer.from(readFileSync(new URL('../../../../tests/fixtures/files/reply.libreoffice.pdf', import.meta.url)).toString('latin1').replaceAll('/ToUnicode', change), 'latin1'))

  it('because its fonts do not say what their signs are says so; where one does not, its signs are none', async () => {
    expect(await readBytes(file(() => '/NoUnicode'))).toEqual({ ok: false, issue: 'garbled_text' })
    let fonts = 0
    const source = await read(file((unicode) => (fonts++ === 1 ? '/NoUnicode' : unicode)))
    expect(source.text).toContain('\n　　\ufffd\ufffd开展入户调查，')
    expect(source.notices).toMatchObject([{ key: 'unknown_character', count: 4, places: [{ page: 1 }] }])
  })

  it('because its font has no codes says so rather than give gibberish', async () => {
    const font = '<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+X /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 7 0 R /DW 1000 >>] /ToUnicode 6 0 R >>'
    const codes = stream('/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0001> <00ff> <e001> endbfrange endcmap end')
    const descriptor = '<< /Type /FontDescriptor /FontName /AAAAAA+X /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 800 /StemV 80 >>'
    const bytes = assembled(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 1 /Kids [4 0 R] >>', font, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F 3 0 R >> >> >>', stream(`BT /F 16 Tf 80 700 Td <${'00010002000300040005'.repeat(4)}> Tj ET`), codes, descriptor])
    expect(await readBytes(bytes)).toEqual({ ok: false, issue: 'garbled_text' })
  })
})
