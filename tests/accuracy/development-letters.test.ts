import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseDocument } from '#ingest/parse-document.ts'
import { readText } from '#ingest/text/read-text.ts'
import { type Expected, judge, type Verdict } from './field-accuracy.ts'

const FOLDER = 'tests/fixtures/letters'
const letters = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as { file: string; expected: Expected }[]

describe('letters in the styles of other bureaus, which the rules are developed with', () => {
  const verdicts = letters.flatMap(({ file, expected }) => {
    const read = readText(readFileSync(join(FOLDER, file)))
    if (!read.ok) throw new Error(`${file}: ${read.issue}`)
    return judge(expected, parseDocument(read.text, { file })).map((verdict) => ({ file, ...verdict }))
  })
  const right = verdicts.filter(agrees).length
  const invented = verdicts.filter(({ expected, found }) => expected === null && found !== null)
  console.log(report(verdicts))

  it('have at least 98 fields of 100 recognised as a reader would', () => {
    expect(right / verdicts.length).toBeGreaterThanOrEqual(0.98)
  })

  it('all but never get a field filled that the text does not show', () => {
    expect(invented.length / verdicts.length).toBeLessThanOrEqual(0.001)
  })
})

function agrees({ expected, found }: Verdict): boolean {
  return expected === found
}

function report(all: (Verdict & { file: string })[]): string {
  const fields = Map.groupBy(all, ({ field }) => field)
  const rows = [...fields].map(([field, of]) => `  ${field.padEnd(16)} ${String(of.filter(agrees).length).padStart(3)} / ${of.length}`)
  const misses = process.env.SHOW_MISSES ? all.filter((verdict) => !agrees(verdict)).map(({ file, field, expected, found }) => `  ${file} ${field}: ${expected} ≠ ${found}`) : []
  return [`Development letters: ${all.filter(agrees).length} of ${all.length} fields`, ...rows, ...misses].join('\n')
}
