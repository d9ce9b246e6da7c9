import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { anyTexts } from '../../tests/fuzz/any-texts.ts'
import { brokenPromise } from '../../tests/fuzz/broken-promise.ts'

const RUNS = 400

describe('any text whatever', () => {
  it('is read without a throw into a valid document that conserves it and fills no field it does not show', () => {
    fc.assert(fc.property(anyTexts, (text) => {
      expect(brokenPromise(text)).toBeNull()
    }), { numRuns: RUNS })
  }, 120_000)
})
