import { expect, it } from 'vitest'
import { kinOf } from '#services/code-list.ts'

it('a fever room is of the kind of a fever clinic; a family doctor is of no other kind', () => {
  expect(kinOf('FEVER-C')).toEqual(['FEVER-R', 'FEVER-S'])
  expect(kinOf('FD-SIGN')).toEqual([])
})
