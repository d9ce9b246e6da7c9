import { describe, expect, it } from 'vitest'

import { parseDocument } from '#ingest/parse-document.ts'
import { MB, pathological } from '../../tests/fixtures/pathological-texts.ts'
import { processorTime } from '../../tests/processor-time.ts'

const cost = (text: string) => processorTime(() => parseDocument(text))

describe('time', () => {
  it.each(pathological)('grows with the size only for a text of %s', (_name, make) => {
    const small = cost(make(MB / 32))
    const large = cost(make(MB / 4))
    // Eight times the text in eight times the time; slack for the collection of garbage and for runs too short to measure.
    expect(large).toBeLessThan(Math.max(8 * small * 3, 200))
  }, 20_000)
})
