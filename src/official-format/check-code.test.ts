import { expect, it } from 'vitest'
import { checkCodeOf, readCheckCode } from '#official-format/check-code.ts'

it('is the same for the same edition and text, and another for any other', () => {
  const code = checkCodeOf('019abc', '一份文件')
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)
  expect(checkCodeOf('019abc', '一份文件')).toBe(code)
  expect(checkCodeOf('019abd', '一份文件')).not.toBe(code)
  expect(checkCodeOf('019abc', '一份文件。')).not.toBe(code)
})

it.each([['7k3m9qxd2f', '7K3M9-QXD2F'], [' 7K3M9－QXD2F ', '7K3M9-QXD2F'], ['OIL00-00000', '01100-00000']])('is read as people type it: %s', (typed, code) => {
  expect(readCheckCode(typed)).toBe(code)
})

it.each(['', '7K3M9-QXD2', '7K3M9-QXD2F1', '核验码', '7K3M9-QXD2U'])('is not read from %s', (typed) => {
  expect(readCheckCode(typed)).toBeNull()
})
