import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bare, findWords, quoted } from '#desk/facts/find-words.ts'
import { processorTime } from '../../../tests/processor-time.ts'

describe('words of a text', () => {
  it('are found over a line end in the middle of a word', () => {
    const text = '力争2026年\n底前建成。'
    const found = findWords(text, '2026年底前', 0)!
    expect(text.slice(found.start, found.end)).toBe('2026年\n底前')
    expect(quoted(text, found)).toBe('2026年底前')
  })

  it('are those nearest to where they were, when they stand there several times', () => {
    const text = '新增3家。'.repeat(4)
    expect(findWords(text, '新增3家', 11)).toEqual({ start: 10, end: 14 })
    expect(findWords(text, '新增3家', 0)).toEqual({ start: 0, end: 4 })
    expect(findWords(text, '新增3家', 99)).toEqual({ start: 15, end: 19 })
  })

  it('are not there when a character differs, or none was given', () => {
    expect(findWords('新增3家。', '新增4家', 0)).toBeNull()
    expect(findWords('新增3家。', ' ', 0)).toBeNull()
  })

  it('are where looking at every place would find them', () => {
    const letters = fc.string({ unit: fc.constantFrom('甲', '乙', '\n'), maxLength: 30 })
    fc.assert(fc.property(letters, fc.string({ unit: fc.constantFrom('甲', '乙'), minLength: 1, maxLength: 4 }), fc.nat(30), (text, words, near) => {
      const found = findWords(text, words, near)
      const starts = [...text].flatMap((_, at) => (text[at] !== '\n' && bare(text.slice(at)).startsWith(words) ? [at] : []))
      const nearest = starts.toSorted((one, other) => Math.abs(one - near) - Math.abs(other - near) || one - other)[0]
      expect(found?.start).toBe(nearest)
      expect(found && bare(text.slice(found.start, found.end))).toBe(nearest === undefined ? null : words)
    }), { numRuns: 2_000 })
  })

  it('are looked for once through, whatever the text', () => {
    const text = '增'.repeat(400_000)
    const spent = processorTime(() => {
      for (const words of [`${'增'.repeat(200_000)}减`, `减${'增'.repeat(200_000)}`]) expect(findWords(text, words, 399_000)).toBeNull()
      expect(findWords(text, '增增', 399_000)).toEqual({ start: 399_000, end: 399_002 })
    })
    expect(spent).toBeLessThan(2_000)
  })
})
