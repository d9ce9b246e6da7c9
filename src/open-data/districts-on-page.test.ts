import { expect, it } from 'vitest'
import { districtsOnPage } from '#open-data/districts-on-page.ts'

const counts = [{ code: '350205', count: 5 }, { code: '350206', count: 2 }, { code: '350502', count: 0 }, { code: null, count: 3 }]
const list = counts.flatMap(({ code, count }) => Array.from({ length: count }, (_, index) => `${code}-${index}`))

it.each([1, 2, 3, 20])('pages of %i are those of the whole list', (take) => {
  for (let from = 0; from < 12; from++) {
    const { codes, skip } = districtsOnPage(counts, from, take)
    expect(list.filter((one) => codes.some((code) => one.startsWith(`${code}-`))).slice(skip, skip + take)).toEqual(list.slice(from, from + take))
    expect(codes.length).toBeLessThanOrEqual(take)
  }
})

it('takes from no district beyond the last', () => expect(districtsOnPage(counts, 10, 5)).toEqual({ codes: [], skip: 0 }))
