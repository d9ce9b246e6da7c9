import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

import { parseDocument } from '#ingest/parse-document.ts'
import { proofread } from '#ingest/proofreading/proofread.ts'
import { readText } from '#ingest/text/read-text.ts'

/** How often the proof-reader speaks on letters in the styles of other bureaux; what it says is printed. */
const folder = new URL('../../../tests/fixtures/letters/', import.meta.url)
const letters = readdirSync(folder).filter((file) => file.endsWith('.txt')).map((file) => {
  const read = readText(readFileSync(new URL(file, folder)))
  if (!read.ok) throw new Error(`${file}: ${read.issue}`)
  return { file, text: read.text }
})

/** Papers of twenty kinds that are right as they stand, full of what slips look like: numbers, names, short forms. */
const CLEAN = new URL('../../../tests/fixtures/proofreading/clean-letters/', import.meta.url)

/** Slips that really are in the letters: mixed roles and words, pronouns, a blank date, a class beside what is still to come. */
const REAL = new Set(['capacity_mixed', 'instrument_mixed', 'self_name_differs', 'pronoun_number_mismatch', 'missing_digit', 'class_a_open_promise', 'number_malformed'])

describe('proof-reading letters of other places', () => {
  it('raises at most one false alarm in 2,000 characters', () => {
    const proposals = letters.flatMap(({ file, text }) => proofread(text, parseDocument(text)).filter((proposal) => proposal.class !== 'layout').map((proposal) => ({ file, ...proposal })))
    const characters = letters.reduce((sum, { text }) => sum + text.length, 0)
    const alarms = proposals.filter(({ rule }) => !REAL.has(rule))
    console.info(`${proposals.map(({ file, rule, quote, proposal }) => `${file.slice(0, 2)} ${rule} ${quote.slice(0, 30)} → ${proposal ?? '?'}`).join('\n')}\n${proposals.length} proposals, ${alarms.length} of them false, in ${characters} characters`)
    expect(alarms.length).toBeLessThanOrEqual(characters / 2000)
    // Even if every proposal were one.
    expect(proposals.length).toBeLessThanOrEqual(characters / 2000)
  })

  it.each(readdirSync(CLEAN))('finds nothing in a letter that has no slip: %s', (file) => {
    const text = readFileSync(new URL(file, CLEAN), 'utf8')
    expect(proofread(text, parseDocument(text)).filter((proposal) => proposal.class !== 'layout').map(({ rule, quote }) => [rule, quote])).toEqual([])
  })
})
