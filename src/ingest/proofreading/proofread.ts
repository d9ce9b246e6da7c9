import { doubledWords } from '#ingest/proofreading/words/doubled-words.ts'
import { identify } from '#ingest/proofreading/identity.ts'
import { missingDigits } from '#ingest/proofreading/numbers/missing-digits.ts'
import { missingUnits } from '#ingest/proofreading/numbers/missing-units.ts'
import { openReading, type Reading } from '#ingest/proofreading/reading.ts'
import { redundantWords } from '#ingest/proofreading/words/redundant-words.ts'
import { shortenedTerms } from '#ingest/proofreading/words/shortened-terms.ts'
import { slipsInSetPhrases } from '#ingest/proofreading/words/set-phrases.ts'
import { strayPairs } from '#ingest/proofreading/words/stray-pairs.ts'
import { wrongCharacters } from '#ingest/proofreading/words/wrong-characters.ts'
import { RULES, type Proposal } from '#ingest/proofreading/proposal.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { ParsedDocument } from '#ingest/parsed-document.ts'

const ALL_RULES: readonly Rule[] = [
  wrongCharacters, shortenedTerms, slipsInSetPhrases, strayPairs, doubledWords, redundantWords,
  missingDigits, missingUnits,
]

/** More proposals than a person can decide on help nobody. */
const MOST_PROPOSALS = 2000

/**
 * Proof-reads (校对) a document: lists what a careful reader would question, in reading order, and changes nothing.
 * `source` is the text `document` was parsed from. Total: whatever the text, nothing is thrown.
 *
 * @example
 * proofread(source, parseDocument(source)).map(({ quote, proposal }) => [quote, proposal]) //=> [['换发', '焕发']]
 */
export function proofread(source: string, document: ParsedDocument): Proposal[] {
  const reading = openReading(source, document)
  const findings = withoutOverlaps(ALL_RULES.flatMap((rule) => rule(reading)))
  const times = new Map<string, number>()
  return findings.toSorted(inReadingOrder).slice(0, MOST_PROPOSALS).map((finding) => {
    const identity = identify(finding)
    const time = (times.get(identity) ?? 0) + 1
    times.set(identity, time)
    return toProposal(reading, finding, time === 1 ? identity : `${identity}-${time}`)
  })
}

/** Two rules may see one slip; the first in the list of rules speaks. */
function withoutOverlaps(findings: readonly Finding[]): Finding[] {
  const taken = new Set<string>()
  return findings.filter(({ passage, from, to, proposal }) => {
    const places = Array.from({ length: Math.min(Math.max(1, to - from), 60) }, (_, i) => `${passage.index}:${from + i}`)
    if (proposal === null) return true
    if (places.some((place) => taken.has(place))) return false
    for (const place of places) taken.add(place)
    return true
  })
}

function inReadingOrder(a: Finding, b: Finding): number {
  return a.passage.index - b.passage.index || a.from - b.from
}

function toProposal(reading: Reading, finding: Finding, id: string): Proposal {
  const { rule, passage, from, to, proposal, confidence, reason, parameters, related } = finding
  return {
    id, rule, class: RULES[rule], ...reading.spot(passage, from, to), proposal, confidence,
    reason: { key: reason ?? rule, parameters: parameters ?? {} }, related: [...(related ?? [])],
  }
}
