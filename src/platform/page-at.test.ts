import { describe, expect, it } from 'vitest'
import { pageAt } from '#platform/page-at.ts'

describe('the page of a list that an address asks for', () => {
  it.each([
    ['3', { page: 3, pages: 3, skip: 100 }], [2, { page: 2, pages: 3, skip: 50 }], [undefined, { page: 1, pages: 3, skip: 0 }],
    ['4', { page: 3, pages: 3, skip: 100 }], ['1e400', { page: 3, pages: 3, skip: 100 }],
    ['0', { page: 1, pages: 3, skip: 0 }], ['-2', { page: 1, pages: 3, skip: 0 }], ['2.01', { page: 2, pages: 3, skip: 50 }], ['二', { page: 1, pages: 3, skip: 0 }],
  ])('%s is the nearest there is, whole', (asked, page) => {
    expect(pageAt(asked, 120, 50)).toEqual(page)
  })

  it('is the first of nothing too', () => {
    expect(pageAt('5', 0, 50)).toEqual({ page: 1, pages: 1, skip: 0 })
  })
})
