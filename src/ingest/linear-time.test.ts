import { describe, expect, it } from 'vitest'

import { parseDocument } from '#ingest/parse-document.ts'
import { MB, pathological } from '../../tests/fixtures/pathological-texts.ts'

/** Milliseconds of this thread's processor time, so that a busy machine does not count. */
function cost(text: string): number {
  const start = process.threadCpuUsage()
  parseDocument(text)
  const spent = process.threadCpuUsage(start)
  return (spent.user + spent.system) / 1000
}

describe('time', () => {
  it.each(pathological)('grows with the size only for a text of %s', (_name, make) => {
    const small = cost(make(MB / 32))
    const large = cost(make(MB / 4))
    // Eight times the text in eight times the time; slack for the collection of garbage and for runs too short to measure.
    expect(large).toBeLessThan(Math.max(8 * small * 3, 200))
  }, 20_000)
})
