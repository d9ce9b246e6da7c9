import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvOf } from '#platform/csv.ts'
import { readCsv } from '#platform/read-csv.ts'
import { processorTime } from '../../tests/processor-time.ts'

describe('a table as a spreadsheet saves it', () => {
  it('is read with its line numbers, quotes and line ends', () => {
    expect(readCsv('\ufeff代码,名称\r\n1,"甲,""乙"""\r\n\r\n2,"两\n行"\r\n3,丙')).toEqual([
      { line: 1, cells: ['代码', '名称'] }, { line: 2, cells: ['1', '甲,"乙"'] }, { line: 4, cells: ['2', '两\n行'] }, { line: 6, cells: ['3', '丙'] },
    ])
    expect(readCsv('代码\t名称\n1\t甲,乙')[1]?.cells).toEqual(['1', '甲,乙'])
    expect(readCsv('')).toEqual([])
  })

  it('gives back what was written', () => {
    const cell = fc.string().map((text) => text.replace(/\r/g, '').trim()).filter((text) => !/^[=+\-@\t]/.test(text) && !text.includes('\t'))
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
      expect(readCsv(csvOf(rows)).map(({ cells }) => cells)).toEqual(rows.filter((row) => row.some((one) => one !== '')))
    }))
  })

  it('is read whatever it is, in time that grows with its length', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', '\t', 'a') }), (text) => {
      expect(readCsv(text).every(({ cells }) => cells.length > 0)).toBe(true)
    }))
    for (const text of ['"'.repeat(1_000_001), ',\n'.repeat(500_000)]) expect(processorTime(() => readCsv(text))).toBeLessThan(2_500)
  })
})
