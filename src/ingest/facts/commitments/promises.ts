import { isMeasure, isMeasured, isSpecific, unitsOf } from '#ingest/facts/commitments/promise-units.ts'
import { stretchesAhead } from '#ingest/facts/commitments/stretches-ahead.ts'
import type { Clause } from '#ingest/facts/commitments/clauses.ts'
import { CONDITION, REFUSAL } from '#ingest/word-lists/promises.ts'
import type { PlacedSentence } from '#ingest/facts/commitments/placed-sentences.ts'

/** One promise in its sentence: the words from `start` to `end`, and the clauses of them that say what will be done. */
export type Promised = {
  sentence: PlacedSentence
  start: number
  end: number
  /** Where it comes to what will be done, behind what is already so. */
  core: number
  measures: Clause[]
  intent: string | null
}

/**
 * Parts what sentences promise into promises that can be checked one by one. A sentence is one promise, with its ground before and
 * its purpose behind, and becomes two where a further measure brings a number, a day, a doer or an intent of its own. Outside a
 * part that looks ahead, only what a word of intent or a day to come introduces is promised.
 */
export function findPromises(sentences: readonly PlacedSentence[], writtenOn: string | null): Promised[] {
  const promises: Promised[] = []
  for (const sentence of sentences) {
    const { text } = sentence.passage.text
    for (const { clauses, core } of stretchesAhead(text, sentence, writtenOn)) {
      const units = unitsOf(text, clauses, sentence).filter((unit) => isPromised(text, sentence, unit) && isSpecific(text, unit) && (!sentence.intro || isMeasured(text, unit, writtenOn)))
      const before = promises.at(-1)
      const goesOn = before && before.intent !== null && units[0] && before.sentence.passage === sentence.passage && before.intent === units[0].find(isMeasure)!.intent && continues(text, before, units[0])
      if (goesOn) {
        before.end = endOf(units[0]!)
        before.measures.push(...units.shift()!.filter(isMeasure))
      }
      promises.push(...units.map((unit) => promiseOf(sentence, unit, core)))
    }
  }
  return promises
}

/** Nothing is promised by what hangs on a condition, nor by what will not be done. */
function isPromised(text: string, sentence: PlacedSentence, unit: readonly Clause[]): boolean {
  const condition = CONDITION.exec(text.slice(sentence.start, sentence.end))
  const measures = unit.filter(isMeasure)
  if (condition && measures[0]!.start >= sentence.start + condition.index) return false
  return !measures.every(({ bare, end }) => REFUSAL.test(text.slice(bare, end)))
}

/** …计划招聘24名；计划通过社会招聘…: the same intent goes on, nobody new and no new time. */
function continues(text: string, before: Promised, unit: readonly Clause[]): boolean {
  const first = unit[0]!
  return first.subject === null && text.slice(first.bare).startsWith(before.intent!) && /^[；;]\s?$/u.test(text.slice(before.sentence.end, first.start)) && !before.sentence.ahead
}

function promiseOf(sentence: PlacedSentence, unit: Clause[], core: number): Promised {
  const measures = unit.filter(isMeasure)
  const lead = unit.find(({ kind, idle }) => !(kind === 'context' && idle)) ?? measures[0]!
  const last = measures.at(-1)!
  const end = endOf(unit)
  return { sentence, start: lead.bare, end, core: core < end ? Math.max(lead.bare, core) : lead.bare, measures, intent: last.intent }
}

/** Ornament at the end is no part of the quotation. */
function endOf(unit: readonly Clause[]): number {
  const last = unit.findLast(({ kind, idle }) => kind !== 'context' && !(kind === 'purpose' && idle))
  return (last ?? unit.at(-1)!).end
}
