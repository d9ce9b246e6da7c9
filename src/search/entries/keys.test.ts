import { describe, expect, it } from 'vitest'
import { caseKeys } from '#search/entries/keys.ts'

describe('a case number', () => {
  it.each([
    ['2025099', ['c:2025099', 'c:2025-99', 'c:99']],
    ['063', ['c:063', 'c:63']],
    ['17', ['c:17']],
  ])('%s is found as printed and without noughts before it', (number, keys) => {
    expect(caseKeys(number)).toEqual(keys)
  })
})
