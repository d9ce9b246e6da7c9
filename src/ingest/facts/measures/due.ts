import type { FoundDeadline } from '#ingest/facts/deadlines.ts'
import { firstFrom, lastBefore, type Reading, type Statement } from '#ingest/facts/measures/statements.ts'
import type { Quantity } from '#ingest/facts/quantities.ts'
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

/** 到2022年和2030年 before 22%和30%: the deadlines of a row of figures, one each; null when the sentence has not as many in a row. */
function rowOfDeadlines({ dated, traced }: Reading, index: number, sentence: Stretch, size: number): FoundDeadline[] | null {
  const last = firstFrom(dated, index)
  const row = dated.slice(Math.max(0, last - size), last)
  if (size === 1 || row.length < size || row[0]!.index < sentence.start) return null
  const isRow = row.every((deadline, i) => i === 0 || /^[、和及与]$/u.test(traced.text.slice(row[i - 1]!.index + row[i - 1]!.raw.length, deadline.index)))
  return isRow ? row : null
}

/** What something costs is not reached by a day. */
export const INVESTED = /(?:投资|概算|造价)[^，。；]{0,6}$/u

/** The deadline of a figure: one of a pair, its own, or one that the clause behind it tells. */
export function dueOf({ reading, quantity, sentence, clause, nextClause, piece }: Statement): Due | null {
  const row = rowOfDeadlines(reading, quantity.start, sentence, piece.row.size)
  if (row) return { deadline: row[piece.row.position]!, inherited: false }
  const due = dueAt(reading, quantity.start, sentence, clause) ?? (INVESTED.test(reading.traced.text.slice(clause.start, quantity.start)) ? null : dueBehind(reading, sentence, clause, nextClause))
  if (due || !nextClause || !isStandard(reading.traced.text, clause, quantity)) return due
  // 按照…的比例，每5年调整: how often is said by the clause that follows.
  const next = reading.recurring[firstFrom(reading.recurring, quantity.end)]
  return next && next.index - nextClause.start <= 2 ? { deadline: next, inherited: false } : null
}

/** 新增床位100张，2025年底前投入使用: the clause that follows says by when. */
function dueBehind(reading: Reading, sentence: Stretch, clause: Stretch, next: Stretch | null): Due | null {
  if (!next || next.start - clause.end > 2 || next.end > sentence.end) return null
  const deadline = reading.dated[firstFrom(reading.dated, next.start)]
  const words = reading.traced.text.slice(next.start, next.end)
  const done = /完成|投入使用|建成|竣工|交付|投用|到位|启用|开诊|运营|开放|落成|实现/u.test(words) && !/\d[^年月日\d]*[个家所张名人台套]/u.test(words)
  return deadline && deadline.index < next.end && deadline.index - next.start <= 6 && done ? { deadline, inherited: false } : null
}

/** 按照每万人1.12名的比例，… */
export function isStandard(text: string, clause: Stretch, quantity: Quantity): boolean {
  return /按照?[^，。；]{0,30}$/u.test(text.slice(Math.max(clause.start, quantity.start - 40), quantity.start))
}
