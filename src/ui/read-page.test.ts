import { describe, expect, it } from 'vitest'
import { readPage } from '#ui/read-page.ts'

describe('the page of a list', () => {
  const page = (query: string, total: number) => readPage(new URLSearchParams(query), total, 20)

  it('is the first when the address names none, even of an empty list', () => {
    expect(page('', 41)).toBe(1)
    expect(page('', 0)).toBe(1)
  })

  it.each([['page=1', 1], ['page=2', 2], ['page=3', 3]] as const)('is %s of 41 entries', (query, number) => expect(page(query, 41)).toBe(number))

  it.each(['page=4', 'page=0', 'page=-1', 'page=1.5', 'page=01', 'page=x', 'page=', 'page=9999999'])('does not exist for %s of 41 entries', (query) => {
    expect(page(query, 41)).toBeNull()
  })
})
