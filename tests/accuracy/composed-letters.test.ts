import { describe, expect, it } from 'vitest'
import { composeLetter } from '../fixtures/composed/compose.ts'
import { judge } from './field-accuracy.ts'
import { parseDocument } from '#ingest/parse-document.ts'

const LETTERS = 400

/** Replies put together at random from the forms in which many places print each element: every form meets every other. */
describe('letters composed of the forms of many places', () => {
  const verdicts = Array.from({ length: LETTERS }, (_, i) => i + 1).flatMap((seed) => {
    const { text, expected } = composeLetter(seed)
    return judge(expected, parseDocument(text)).map((verdict) => ({ seed, ...verdict }))
  })
  const misses = verdicts.filter(({ expected, found }) => expected !== found)
  console.log([
    `Composed letters: ${verdicts.length - misses.length} of ${verdicts.length} fields`,
    ...(process.env.SHOW_MISSES ? misses.map(({ seed, field, expected, found }) => `  #${seed} ${field}: ${expected} ≠ ${found}`) : []),
  ].join('\n'))

  it('have at least 99 fields of 100 recognised as a reader would', () => {
    expect(1 - misses.length / verdicts.length).toBeGreaterThanOrEqual(0.99)
  })

  it('hardly ever get a field filled that the text does not show', () => {
    expect(misses.filter(({ expected }) => expected === null).length / verdicts.length).toBeLessThanOrEqual(0.002)
  })
})
