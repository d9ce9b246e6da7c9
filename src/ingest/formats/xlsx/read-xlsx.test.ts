import { describe, expect, it } from 'vitest'
import { readXlsx } from '#ingest/formats/xlsx/read-xlsx.ts'
import { zipOf } from '../../../../tests/fixtures/files/packages.ts'

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** A workbook whose second sheet is shown and whose first is hidden. */
function workbook(sheet: string, { strings = '', styles = '', properties = '' } = {}) {
  return zipOf({
    'xl/workbook.xml': `<workbook ${MAIN} ${R}><workbookPr ${properties}/><sheets><sheet name="隐" sheetId="1" state="hidden" r:id="r1"/><sheet name="表" sheetId="2" r:id="r2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
    'xl/worksheets/sheet2.xml': `<worksheet ${MAIN}>${sheet}</worksheet>`,
    'xl/sharedStrings.xml': `<sst ${MAIN}>${strings}</sst>`,
    'xl/styles.xml': `<styleSheet ${MAIN}>${styles}</styleSheet>`,
  })
}

describe('a workbook', () => {
  it('is read as its first visible sheet shows it: texts, numbers, days, what formulas gave', async () => {
    const strings = '<si><t>名称</t></si><si><r><t>湖里</t></r><r><t>医院</t></r><rPh><t>húlǐ</t></rPh></si>'
    const styles = '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="0.0&quot;days&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>'
    const sheet = '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>备注</t></is></c></row><row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" s="1"><v>45778</v></c><c r="C3" s="2"><v>45778.5</v></c><c r="D3"><v>24.512500000000003</v></c><c r="E3" t="str"><f>A1&amp;"!"</f><v>名称!</v></c><c r="F3" s="3"><v>12</v></c></row><row r="4"><c r="A4"/></row></sheetData>'
    expect(await readXlsx(workbook(sheet, { strings, styles }))).toEqual([
      { line: 1, cells: ['名称', '', '备注'] },
      { line: 3, cells: ['湖里医院', '2025-05-01', '2025-05-01', '24.5125', '名称!', '12'] },
    ])
  })

  it('says what is merged over several rows in each of them, but a title over all columns once', async () => {
    const row = (line: number, ...cells: string[]) => `<row r="${line}">${cells.map((text, index) => `<c r="${'ABC'[index]}${line}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`
    const sheet = `<sheetData>${row(1, '某区机构名录')}${row(2, '甲', '禾山街道')}${row(3, '乙')}${row(4, '丙')}</sheetData><mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="B2:B3"/></mergeCells>`
    expect((await readXlsx(workbook(sheet))).map(({ cells }) => cells)).toEqual([['某区机构名录'], ['甲', '禾山街道'], ['乙', '禾山街道'], ['丙']])
  })

  it('that counts its days from 1904 is read so', async () => {
    const sheet = '<sheetData><row r="1"><c r="A1" s="0"><v>44316</v></c></row></sheetData>'
    expect(await readXlsx(workbook(sheet, { styles: '<cellXfs><xf numFmtId="14"/></cellXfs>', properties: 'date1904="1"' }))).toEqual([{ line: 1, cells: ['2025-05-01'] }])
  })

  it('is refused when it is broken, swells beyond measure, or has too many rows', async () => {
    await expect(readXlsx(zipOf({ 'a.txt': 'x' }))).rejects.toMatchObject({ issue: 'broken_file' })
    await expect(readXlsx(workbook('<sheetData><row>'))).rejects.toMatchObject({ issue: 'broken_file' })
    await expect(readXlsx(workbook('<!DOCTYPE x [<!ENTITY a "b">]><sheetData><row r="1"><c t="str"><v>&a;</v></c></row></sheetData>'))).rejects.toMatchObject({ issue: 'broken_file' })
    await expect(readXlsx(workbook(`<sheetData>${' '.repeat(3_000_000)}</sheetData>`))).rejects.toMatchObject({ issue: 'archive_bomb' })
    await expect(readXlsx(workbook(`<sheetData>${Array.from({ length: 50_001 }, (_, index) => `<row r="${index + 1}"><c><v>${index * 7919}</v></c></row>`).join('')}</sheetData>`))).rejects.toMatchObject({ issue: 'too_much' })
  }, 30_000)
})
