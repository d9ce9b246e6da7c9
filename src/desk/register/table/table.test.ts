import { describe, expect, it } from 'vitest'
import { isElsewhere } from '#desk/register/houses/address-elsewhere.ts'
import { readHead } from '#desk/register/table/columns.ts'
import { readCell } from '#desk/register/houses/read-cell.ts'
import { readDay } from '#desk/register/table/read-day.ts'
import { readTable } from '#desk/register/table/read-table.ts'
import { xlsxOf } from '#desk/register/table/write-xlsx.ts'

const rows = (...cells: string[][]) => cells.map((row, index) => ({ line: index + 1, cells: row }))

describe('the heads of a table', () => {
  it('are found below its title and known by many names, each once', () => {
    expect(readHead('facilities', rows(['某区医疗机构名录'], ['序号', '机构名称*', '联系电话（总机）', 'Address', '电 话', '备注'], ['1', '甲']))).toEqual({ at: 1, columns: [null, 'name', 'phone', 'address', null, null] })
  })
})

describe('a cell', () => {
  it.each([
    ['creditCode', ' ９１３５０１００Ｍ０００１００Ｙ４３', '91350100M000100Y43'], ['typeCode', '社区卫生服务中心', 'B100'], ['stepFree', '√', 'yes'], ['lift', '无', 'no'], ['beds', '120张', '120'], ['asOf', '2026/5/1', '2026-05-01'],
    ['page', 'https://x.example/licheng/facilities/hai-bin/?a=1', 'hai-bin'], ['status', '筹建', 'construction'], ['phone', '0592—2808387转801、120', '0592—2808387转801、120'], ['name', '甲（乙）医院', '甲（乙）医院'],
  ] as const)('%s %s is read as %s', (field, cell, value) => {
    expect(readCell(field, cell)).toEqual({ value, issue: null })
  })

  it.each([
    ['creditCode', '91350100M000100Y44', 'credit_code_wrong'], ['institutionCode', '7.4085017434152E+21', 'code_as_number'], ['phone', '5922808387', 'telephone_wrong'], ['phone', '0571-8778388387022776', 'telephone_wrong'],
    ['stepFree', '也许', 'yes_or_no'], ['typeCode', 'Z999', 'type_code_wrong'], ['tier', '国家级', 'level_unreadable'], ['rank', '优', 'rank_unreadable'], ['status', '好', 'state_unreadable'], ['asOf', '2026-02-30', 'table_day_unreadable'], ['website', '见微信', 'website_unreadable'], ['name', '长'.repeat(301), 'cell_too_long'],
  ] as const)('%s %s is refused: %s', (field, cell, key) => {
    expect(readCell(field, cell).issue).toEqual({ key, asked: false })
  })

  it('with a mobile number is asked about, not refused', () => {
    expect(readCell('phone', '13800000000')).toEqual({ value: '13800000000', issue: { key: 'telephone_mobile', asked: true } })
  })
})

describe('a day', () => {
  it.each([['2026年5月1日', '2026-05-01'], ['2026-05-01 00:00:00', '2026-05-01'], ['20260501', '2026-05-01'], ['2026.5.1', '2026-05-01'], ['２０２６/５/１', '2026-05-01'], ['2026-05', null], ['20260230', null], ['去年', null]])('%s is %s', (text, day) => {
    expect(readDay(text)).toBe(day)
  })
})

describe('an address', () => {
  const place = { name: '湖里区', city: '厦门市', province: '福建省' }
  it.each([['福建省厦门市思明区莲前西路1号', true], ['厦门市湖里区禾山街道枋湖路12号', false], ['湖里区江头街道', false], ['江头街道台湾街1号', false], ['火炬高新区创业路1号', false], ['漳州市龙文区', true], ['金尚小区12号', false]])('%s lies elsewhere: %s', (address, elsewhere) => {
    expect(isElsewhere(address, place)).toBe(elsewhere)
  })
})

describe('a table in either form', () => {
  const cells = [['名称', '备注'], ['=1+1', '<甲> & \u0001乙'], ['00592', '-3']]
  it('written as a workbook is read back as the same texts, none of them a formula', async () => {
    expect(await readTable(xlsxOf(cells))).toEqual({ ok: true, form: 'xlsx', rows: rows(['名称', '备注'], ['=1+1', '<甲> & 乙'], ['00592', '-3']) })
  })

  it('is read in GB18030 and with a mark', async () => {
    const gb18030 = Uint8Array.from([0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xb5, 0xe7, 0xbb, 0xb0, 0x0a, 0xba, 0xcc, 0xc9, 0xbd, 0x2c, 0x31, 0x32, 0x30])
    expect(await readTable(gb18030)).toEqual({ ok: true, form: 'csv', rows: rows(['名称', '电话'], ['禾山', '120']) })
    expect(await readTable(new TextEncoder().encode('\ufeff名称\t电话\n禾山\t120'))).toMatchObject({ rows: rows(['名称', '电话'], ['禾山', '120']) })
  })

  it('is told apart by its bytes; what cannot be read says why', async () => {
    expect(await readTable(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]))).toEqual({ ok: false, key: 'old_workbook' })
    expect(await readTable(new Uint8Array())).toEqual({ ok: false, key: 'empty' })
    expect(await readTable(Uint8Array.from([0x50, 0x4b, 3, 4, 0]))).toEqual({ ok: false, key: 'broken_file' })
  })
})
