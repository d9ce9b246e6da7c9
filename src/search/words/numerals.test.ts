import { expect, it } from 'vitest'
import { readCount } from '#search/words/numerals.ts'

it.each([['九', 9], ['十', 10], ['十七', 17], ['二十', 20], ['二十二', 22], ['22', 22], ['', null], ['百', null], ['一二', null]])('%s is %s', (text, count) => {
  expect(readCount(text)).toBe(count)
})
