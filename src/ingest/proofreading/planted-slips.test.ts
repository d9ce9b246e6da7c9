import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

import { proposalsIn } from '#ingest/proofreading/testing.ts'

/**
 * Sentences of many bureaux with one slip each, written before the rules they try, as …{wrong|right}…; read with the right words they are
 * clean prose. What is found is printed for each kind of slip.
 */
type Sentence = { kind: string; wrong: string; right: string; from: number; to: number }

const folder = new URL('../../../tests/fixtures/proofreading/', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8').split('\n').filter((line) => line.trim() !== '')
const PLANTED = /^(.*?)\{([^|}]*)\|([^}]*)\}(.*)$/u

function sentencesOf(file: string): Sentence[] {
  let kind = ''
  return read(file).flatMap((line) => {
    if (line.startsWith('# ')) kind = line.slice(2)
    const [, before, wrong, right, after] = PLANTED.exec(line) ?? []
    if (before === undefined) return []
    return [{ kind, wrong: before + wrong! + after!, right: before + right! + after!, from: before.length, to: before.length + wrong!.length }]
  })
}

const isFound = ({ wrong, from, to }: Sentence) => proposalsIn(wrong).some(({ range }) => range.start <= to && range.end >= from)

describe('slips planted in sentences', () => {
  it.each([['slips.txt', 0.8], ['slips-more.txt', 0.8], ['slips-last.txt', 0.55], ['slips-of-letters.txt', 0.8], ['slips-of-work.txt', 0.9], ['slips-of-offices.txt', 0.8], ['slips-of-reports.txt', 0.8], ['slips-of-stations.txt', 0.8]] as const)('are found: %s', (file, floor) => {
    const sentences = sentencesOf(file)
    const found = new Set(sentences.filter(isFound))
    const kinds = Map.groupBy(sentences, ({ kind }) => kind)
    console.info([...kinds].map(([kind, all]) => `${kind} ${all.filter((one) => found.has(one)).length}/${all.length}`).join(', '), `${found.size} of ${sentences.length}`)
    expect(found.size / sentences.length).toBeGreaterThanOrEqual(floor)
  })

  it('are not seen where there are none', () => {
    const corrected = ['slips.txt', 'slips-more.txt', 'slips-of-work.txt', 'slips-of-letters.txt', 'slips-of-offices.txt', 'slips-of-reports.txt', 'slips-of-stations.txt'].flatMap(sentencesOf).map(({ right }) => right)
    const clean = [...read('clean.txt'), ...corrected]
    const alarms = clean.flatMap((text) => proposalsIn(text).map(({ rule, quote, proposal }) => `${rule} ${quote} → ${proposal ?? '?'}`))
    const characters = clean.reduce((sum, { length }) => sum + length, 0)
    console.info(`${alarms.length} false alarms in ${characters} characters\n${alarms.join('\n')}`)
    expect(alarms.length / characters).toBeLessThanOrEqual(1 / 2000)
  })
})
