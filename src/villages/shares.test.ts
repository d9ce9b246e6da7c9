import { describe, expect, it } from 'vitest'
import type { Care, CareMode } from '#villages/care.ts'
import { narrow, readFilters } from '#villages/narrow.ts'
import type { Village } from '#villages/queries.ts'
import { sharesByStreet, sharesOf } from '#villages/shares.ts'

const TODAY = '2026-11-26'
const village = (code: string, street: string, mode: CareMode | null, until: string | null = null) =>
  ({ code, street, name: `${code}村`, kind: 'village', statements: mode ? [{ mode, since: null, until } as Care] : [] }) as unknown as Village

const villages = [village('1', '甲镇', 'clinic'), village('2', '甲镇', 'roving'), village('3', '甲镇', null), village('4', '乙镇', 'none'), village('5', '乙镇', 'posted', '2025')]

describe('the shares of villages', () => {
  it('are of all; what is unknown, or over, is neither covered nor blank', () => {
    expect(sharesOf(villages, TODAY)).toEqual({ clinic: 1, roving: 1, posted: 0, neighbour: 0, mobile: 0, none: 1, unknown: 2, all: 5, blank: 2 })
  })

  it('are told street by street', () => {
    expect(sharesByStreet(villages, TODAY).map(({ street, shares }) => [street, shares.all, shares.blank, shares.unknown])).toEqual([['甲镇', 3, 1, 1], ['乙镇', 2, 1, 1]])
  })
})

describe('a narrowed list', () => {
  const asked = (query: string) => narrow(villages, readFilters(new URLSearchParams(query), villages), TODAY).map(({ code }) => code)
  it('has what its address asks for', () => {
    expect([asked(''), asked('street=甲镇'), asked('care=blank'), asked('care=unknown'), asked('street=乙镇&care=none')]).toEqual([['1', '2', '3', '4', '5'], ['1', '2', '3'], ['2', '4'], ['3', '5'], ['4']])
  })
  it('takes no notice of what is no filter', () => expect(asked('street=丙镇&care=constructor')).toHaveLength(5))
})
