import { describe, expect, it } from 'vitest'
import { measureWords } from '#documents/facts/measure-words.ts'

describe('a figure in words', () => {
  it.each([
    [{ comparator: '=', value: 5, unit: '家' }, '5 家'],
    [{ comparator: '>=', value: 98.5, unit: '%' }, '≥ 98.5%'],
    [{ comparator: '~', value: 100_000, unit: '人次' }, '≈ 100000 人次'],
    [{ comparator: 'range', value: [3, 5], unit: null }, '3–5'],
    [{ comparator: 'qualitative', value: null, unit: null }, ''],
  ] as const)('%j reads %s', (measured, words) => {
    expect(measureWords({ ...measured, value: measured.value as number | [number, number] | null })).toBe(words)
  })
})
