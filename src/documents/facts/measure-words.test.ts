import { describe, expect, it } from 'vitest'
import { measureWords } from '#documents/facts/measure-words.ts'

describe('a figure in words', () => {
  it.each([
    [{ comparator: '=', value: 5, unit: '家' }, '5 家'],
    [{ comparator: '>=', value: 98.5, unit: '%' }, '≥ 98.5%'],
    [{ comparator: '~', value: 100_000, unit: '人次' }, '≈ 10万人次'],
    [{ comparator: '=', value: 620_000, unit: '元' }, '62万元'],
    [{ comparator: '=', value: 130_000_000, unit: '元' }, '1.3亿元'],
    [{ comparator: '=', value: 12_345, unit: '人' }, '12345 人'],
    [{ comparator: 'range', value: [8000, 20_000], unit: '元' }, '8000–20000 元'],
    [{ comparator: 'range', value: [30_000, 50_000], unit: '元' }, '3万–5万元'],
    [{ comparator: '<=', value: 9, unit: '1/10万' }, '≤ 9/10万'],
    [{ comparator: 'range', value: [3, 5], unit: null }, '3–5'],
    [{ comparator: 'qualitative', value: null, unit: null }, ''],
  ] as const)('%j reads %s', (measured, words) => {
    expect(measureWords({ ...measured, value: measured.value as number | [number, number] | null })).toBe(words)
  })
})
