import { describe, expect, it } from 'vitest'
import { instantInChina } from '#platform/clock.ts'

describe('a minute written down in China', () => {
  it.each([['2025-06-12T01:05'], ['2025-06-12 01:05'], [' 2025-06-12T01:05 ']])('%j is one instant, wherever the server stands', (written) => {
    expect(instantInChina(written)).toEqual(new Date('2025-06-11T17:05:00Z'))
  })

  it.each(['', '2025-06-12', '2025-02-30T09:00', '2025-06-12T24:00', '2025-06-12T09:60', '12/06/2025 09:00', '2025-06-12T09:00Z'])('%j is none', (written) => {
    expect(instantInChina(written)).toBeNull()
  })
})
