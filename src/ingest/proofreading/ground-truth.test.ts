import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

import { asDefects, type ProposedDefect } from '#ingest/proofreading/as-defects.ts'
import { proposalsIn } from '#ingest/proofreading/testing.ts'

/** How many of the defects a person found in the five seed documents the proof-reader finds too; the list is printed. */

type Defect = { line: number | string; class: string; kind: string; raw: string; confidence: string }

const root = new URL('../../../', import.meta.url)
const truths = JSON.parse(readFileSync(new URL('tests/fixtures/seeds/ground-truth.json', root), 'utf8')) as Record<string, { defects?: Defect[] }>
const folder = new URL('content/documents/', root)
const texts = new Map(readdirSync(folder).flatMap((slug) => readdirSync(new URL(`${slug}/`, folder)).map((file) => [file, readFileSync(new URL(`${slug}/${file}`, folder), 'utf8')] as const)))

const expected = Object.entries(truths).flatMap(([file, { defects = [] }]) => defects.filter((defect) => defect.class !== 'layout').map((defect) => ({ file, ...defect })))
const proposed = new Map([...texts].map(([file, text]) => [file, asDefects(proposalsIn(text))]))

/**
 * Pairs each defect with a proposal of its own on one of its lines: one whose words are among those the person marked or hold them, else
 * one of the same kind.
 */
function pair(): Set<(typeof expected)[number]> {
  const taken = new Set<ProposedDefect>()
  const found = new Set<(typeof expected)[number]>()
  const tests = [shareWords, ({ kind }: ProposedDefect, defect: Defect) => kind === defect.kind]
  for (const test of tests) {
    for (const defect of expected.filter((candidate) => !found.has(candidate))) {
      const lines = new Set(String(defect.line).match(/\d+/gu))
      const proposal = proposed.get(defect.file)!.find((candidate) => !taken.has(candidate) && candidate.line.split(' vs ').some((at) => lines.has(at)) && test(candidate, defect))
      if (!proposal) continue
      found.add(defect)
      taken.add(proposal)
    }
  }
  return found
}

function shareWords({ raw }: ProposedDefect, defect: Defect): boolean {
  return raw.split(' vs ').some((words) => defect.raw.includes(words) || words.includes(defect.raw))
}

describe('proof-reading the seed documents', () => {
  it('finds at least 80 % of the defects of content and consistency that a person found', () => {
    const found = pair()
    const lines = expected.map((defect) => `${found.has(defect) ? 'found ' : 'missed'} ${defect.file.slice(0, 3)}:${defect.line} ${defect.kind} ${defect.raw.slice(0, 40)}`)
    console.info(`${lines.join('\n')}\n${found.size} of ${expected.length} found; ${[...proposed.values()].flat().length} proposals`)
    expect(found.size / expected.length).toBeGreaterThanOrEqual(0.8)
  })
})
