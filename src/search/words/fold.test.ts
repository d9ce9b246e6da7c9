import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '#search/words/fold.ts'

describe('folding', () => {
  it.each([
    ['厦湖衛健函【２０２５】11號', '厦湖卫健函(2025)11号'],
    ['ＰＣＣＭ　Ｃ－ＤＲＧ', 'pccm c-drg'],
    ['〔a〕［b］（c）[d]{e}﹝f﹞', '(a)(b)(c)(d)(e)(f)'],
    ['醫\u0000療\ud800', '医 疗 '],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('keeps every unit in its place, whatever comes', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(text)).toHaveLength(text.length)
    }))
  })
})
