import { expect, it } from 'vitest'
import { z } from 'zod'
import { orderedId } from '#platform/ordered-id.ts'

it('is a UUID of version 7 of this moment, and sorts after all before it', () => {
  const made = Array.from({ length: 10_000 }, orderedId)
  expect(made).toEqual([...new Set(made)].toSorted())
  expect(z.uuidv7().safeParse(made.at(-1)).success).toBe(true)
  expect(Math.abs(Number.parseInt(made[0]!.replaceAll('-', '').slice(0, 12), 16) - Date.now())).toBeLessThan(5_000)
})
