import type { FoundDeadline } from '#ingest/facts/deadlines.ts'
import { firstFrom, lastBefore, type Reading } from '#ingest/facts/measures/statements.ts'
import type { Stretch } from '#ingest/text/sentences.ts'

/** By when a target is to be reached. `inherited`: another sentence says so. */
export type Due = { deadline: FoundDeadline; inherited: boolean }

/**
 * The deadline something stands under: the last before it that leads a clause of its sentence, one in its own clause, 每年 in its clause; in
 * a section of goals the last one of an earlier sentence; the one of the sentence that leads in to a list.
 */
export function dueAt(reading: Reading, index: number, sentence: Stretch, clause: Stretch): Due | null {
  const own = lastBefore(reading.dated, index, clause.start) ?? firstWithin(reading.dated, index, clause.end)
    ?? lastBefore(reading.leading, index, sentence.start) ?? lastBefore(reading.recurring, index, clause.start)
  if (own) return { deadline: own, inherited: false }
  const deadline = (reading.goal ? lastBefore(reading.leading, index, 0) : null) ?? reading.inherited
  return deadline && { deadline, inherited: true }
}

function firstWithin(deadlines: readonly FoundDeadline[], from: number, to: number): FoundDeadline | null {
  const first = deadlines[firstFrom(deadlines, from)]
  return first && first.index < to ? first : null
}

/** 到2022年和2030年 before 22%和30%: the deadlines of a row of two figures, one each; null when the sentence has no such pair. */
export function pairedDeadlines({ dated, traced }: Reading, index: number, sentence: Stretch): FoundDeadline[] | null {
  const last = firstFrom(dated, index) - 1
  const [first, second] = [dated[last - 1], dated[last]]
  if (!first || !second || first.index < sentence.start) return null
  return /^[、和及]$/u.test(traced.text.slice(first.index + first.raw.length, second.index)) ? [first, second] : null
}
