import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reversed, spliced, splicesBetween } from '#desk/steps/splices.ts'
import { processorTime } from '../../../tests/processor-time.ts'

describe('what leads from one text to another', () => {
  it('is each change by itself, not the stretch between the first and the last', () => {
    expect(splicesBetween('换发基层活力，共39名', '焕发基层活力，共38名')).toEqual([
      { at: 0, removed: '换', inserted: '焕' },
      { at: 9, removed: '9', inserted: '8' },
    ])
  })

  it('leads there and back again, whatever the texts', () => {
    const text = fc.string({ unit: fc.constantFrom('健', '康', '。', '\n', '😀', 'a'), maxLength: 60 })
    fc.assert(fc.property(text, text, (before, after) => {
      const splices = splicesBetween(before, after)
      expect(spliced(before, splices)).toBe(after)
      expect(spliced(after, reversed(splices))).toBe(before)
    }), { numRuns: 2_000 })
  })

  it('is one stretch where two texts have nothing in common, and answers at once', () => {
    const [before, after] = ['甲乙'.repeat(100_000), '丙丁戊'.repeat(100_000)]
    expect(processorTime(() => expect(splicesBetween(before, after)).toHaveLength(1))).toBeLessThan(3_000)
  })

  it('is refused by a text it was not taken from', () => {
    expect(spliced('别的文字', splicesBetween('换发', '焕发'))).toBeNull()
  })
})
