import { identify } from '#ingest/proofreading/identity.ts'
import { openReading, type Reading, withWholeNumbers } from '#ingest/proofreading/reading.ts'
import { RULES, type Proposal } from '#ingest/proofreading/proposal.ts'
import { annexes } from '#ingest/proofreading/structure/annexes.ts'
import { capacities } from '#ingest/proofreading/address/capacities.ts'
import { caseTitles } from '#ingest/proofreading/titles/case-titles.ts'
import { citedTitles } from '#ingest/proofreading/titles/cited-titles.ts'
import { counts } from '#ingest/proofreading/structure/counts.ts'
import { dateOrder } from '#ingest/proofreading/dates/date-order.ts'
import { documentNumbers } from '#ingest/proofreading/numbers/document-numbers.ts'
import { doubledWords } from '#ingest/proofreading/words/doubled-words.ts'
import { figures } from '#ingest/proofreading/structure/figures.ts'
import { genreOfText } from '#ingest/proofreading/titles/genre.ts'
import { impossibleDates } from '#ingest/proofreading/dates/impossible-dates.ts'
import { issuerNames } from '#ingest/proofreading/names/issuer-names.ts'
import { marks } from '#ingest/proofreading/marks/marks.ts'
import { missingDigits } from '#ingest/proofreading/numbers/missing-digits.ts'
import { missingUnits } from '#ingest/proofreading/numbers/missing-units.ts'
import { neighbours } from '#ingest/proofreading/words/neighbours.ts'
import { numberForms } from '#ingest/proofreading/numbers/number-forms.ts'
import { numbering } from '#ingest/proofreading/structure/numbering.ts'
import { openPromises } from '#ingest/proofreading/structure/open-promises.ts'
import { ownTitle } from '#ingest/proofreading/titles/own-title.ts'
import { particles } from '#ingest/proofreading/words/particles.ts'
import { personNames } from '#ingest/proofreading/names/person-names.ts'
import { phones } from '#ingest/proofreading/numbers/phones.ts'
import { placeNames } from '#ingest/proofreading/names/place-names.ts'
import { projectNames } from '#ingest/proofreading/names/project-names.ts'
import { pronouns } from '#ingest/proofreading/address/pronouns.ts'
import { redundantWords } from '#ingest/proofreading/words/redundant-words.ts'
import { repetitions } from '#ingest/proofreading/structure/repetitions.ts'
import { responsibleUnits } from '#ingest/proofreading/structure/responsible-units.ts'
import { shortenedTerms } from '#ingest/proofreading/words/shortened-terms.ts'
import { slipsInSetPhrases } from '#ingest/proofreading/words/set-phrases.ts'
import { scrambledPhrases } from '#ingest/proofreading/words/scrambled-phrases.ts'
import { slogans } from '#ingest/proofreading/structure/slogans.ts'
import { unlikelyWords } from '#ingest/proofreading/words/unlikely-words.ts'
import { unlikelyStretches } from '#ingest/proofreading/language/unlikely-stretches.ts'
import { stumps } from '#ingest/proofreading/words/stumps.ts'
import { termVariants } from '#ingest/proofreading/names/term-variants.ts'
import { widths } from '#ingest/proofreading/marks/widths.ts'
import { unpairedMarks } from '#ingest/proofreading/marks/unpaired-marks.ts'
import { wrongCharacters } from '#ingest/proofreading/words/wrong-characters.ts'
import { knownTitles } from '#ingest/proofreading/titles/known-titles.ts'
import { listedCounts } from '#ingest/proofreading/structure/listed-counts.ts'
import { proportions } from '#ingest/proofreading/numbers/proportions.ts'
import { tableSums } from '#ingest/proofreading/numbers/table-sums.ts'
import { rates } from '#ingest/proofreading/numbers/rates.ts'
import { shares } from '#ingest/proofreading/numbers/shares.ts'
import { parts } from '#ingest/proofreading/numbers/parts.ts'
import { measureWords } from '#ingest/proofreading/words/measure-words.ts'
import { spans } from '#ingest/proofreading/dates/spans.ts'
import { oneFigure } from '#ingest/proofreading/structure/one-figure.ts'
import { nearNames } from '#ingest/proofreading/names/near-names.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { ParsedDocument } from '#ingest/parsed-document.ts'

/** Of two rules that see one slip, the first speaks. */
const ALL_RULES: readonly Rule[] = [
  issuerNames, placeNames, personNames, projectNames, nearNames, termVariants, ownTitle, knownTitles, citedTitles, caseTitles, genreOfText,
  wrongCharacters, shortenedTerms, slipsInSetPhrases, scrambledPhrases, doubledWords, unlikelyWords, unlikelyStretches, redundantWords, particles, stumps, neighbours,
  missingDigits, missingUnits, rates, shares, parts, measureWords, numberForms, documentNumbers, phones,
  impossibleDates, spans, dateOrder, numbering, annexes, responsibleUnits, openPromises, counts, listedCounts, tableSums, proportions, figures, oneFigure, repetitions, slogans, pronouns, capacities, marks, widths, unpairedMarks,
]

/** More proposals than a person can decide on help nobody. */
const MOST_PROPOSALS = 2000

/** Rules that reckon with the numbers of the text. */
const RECKONING: ReadonlySet<Rule> = new Set([missingUnits, rates, shares, parts, counts, listedCounts, tableSums, proportions, figures, oneFigure])

/**
 * Proof-reads (校对) a document: lists what a careful reader would question, in reading order, and changes nothing.
 * `source` is the text `document` was parsed from. Total: whatever the text, nothing is thrown.
 *
 * @example
 * proofread(source, parseDocument(source)).map(({ quote, proposal }) => [quote, proposal]) //=> [['换发', '焕发']]
 */
export function proofread(source: string, document: ParsedDocument): Proposal[] {
  const reading = openReading(source, document)
  const reckoning = withWholeNumbers(reading)
  const findings = withoutOverlaps(ALL_RULES.flatMap((rule) => rule(RECKONING.has(rule) ? reckoning : reading)))
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
  return findings.filter(({ rule, passage, from, to, proposal }) => {
    // What is only pointed at may lie around a slip, but not be pointed at twice for one reason.
    const about = proposal === null ? rule : ''
    const places = Array.from({ length: Math.min(Math.max(1, to - from), 60) }, (_, i) => `${passage.index}:${from + i}:${about}`)
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
