import { describe, expect, it } from 'vitest'
import { type CubeRow, countFacets, readFilters, totalOf } from '#documents/lists/list-filters.ts'

const TODAY = '2026-01-01'
const row = (values: Partial<CubeRow>): CubeRow => ({ year: null, result: null, session: null, issuer: null, effectiveFrom: null, expiresOn: null, ending: null, endedOn: null, count: 1, ...values })

const cube = [
  row({ year: '2025', result: 'A', session: 'npc/9/4', count: 3 }),
  row({ year: '2025', result: 'B', session: 'cppcc/9/4', count: 2 }),
  row({ year: '2024', result: 'A', session: 'npc/9/3', count: 5 }),
  row({ expiresOn: '2025-12-31' }),
]
const filtersOf = (query: string) => readFilters(new URLSearchParams(query), cube, TODAY)

describe('narrowing a list', () => {
  it('counts what fits every filter', () => {
    expect(totalOf(cube, filtersOf(''), TODAY)).toBe(11)
    expect(totalOf(cube, filtersOf('year=2025&result=A'), TODAY)).toBe(3)
    expect(totalOf(cube, filtersOf('year=2024&result=B'), TODAY)).toBe(0)
  })

  it('tells for each value how many choosing it would leave, given the other filters', () => {
    const facets = countFacets(cube, filtersOf('year=2025'), TODAY)
    expect(facets.year).toEqual([{ value: '2025', count: 5 }, { value: '2024', count: 5 }])
    expect(facets.result).toEqual([{ value: 'A', count: 3 }, { value: 'B', count: 2 }])
    expect(facets.validity).toEqual([])
  })

  it('drops values no document has, so that nothing made up is ever asked of the database', () => {
    expect(filtersOf("year=1999'--&result=Z&session=npc/x").year).toBeNull()
    expect(totalOf(cube, filtersOf('result=Z'), TODAY)).toBe(11)
  })

  it('takes force or expiry from the day it is asked', () => {
    expect(totalOf(cube, filtersOf('validity=expired'), TODAY)).toBe(1)
    expect(readFilters(new URLSearchParams('validity=expired'), cube, '2025-12-31').validity).toBeNull()
  })
})
