import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { isUuid } from '#platform/uuid.ts'

it('takes what can name a row, in capitals too, and nothing else', () => {
  expect([randomUUID(), randomUUID().toUpperCase()].every(isUuid)).toBe(true)
  expect(['', '1', 'huli', `${randomUUID()} `, "' or 1=1", undefined].some(isUuid)).toBe(false)
})
