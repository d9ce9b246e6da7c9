import { findDeadlines } from '#ingest/facts/deadlines.ts'
import { readClauses, type Clause } from '#ingest/facts/commitments/clauses.ts'
import { LASTING_WORDS } from '#ingest/word-lists/outlook.ts'
import type { PlacedSentence } from '#ingest/facts/commitments/placed-sentences.ts'

/** Clauses in a row that speak of what will be; `core` is where that begins, behind what is already so. */
export type StretchAhead = { clauses: Clause[]; core: number }

const PRESENT = /^(?:目前|现|现已|已|此前|截至|据统计|正在)/u

/** The clauses of a sentence that speak of what will be: all of it in the outlook; else from a word of intent on, until 目前 turns back. */
export function stretchesAhead(text: string, sentence: PlacedSentence, writtenOn: string | null): StretchAhead[] {
  const clauses = readClauses(text, sentence.start, sentence.end)
  const stretches: StretchAhead[] = []
  for (let i = 0; i < clauses.length; i++) {
    if (!sentence.ahead && !looksAhead(text, clauses[i]!, writtenOn)) continue
    let end = i + 1
    while (end < clauses.length && !PRESENT.test(text.slice(clauses[end]!.bare, clauses[end]!.end))) end++
    stretches.push({ clauses: clauses.slice(sentence.ahead ? i : topicStart(text, clauses, i), end), core: clauses[i]!.bare })
    i = end - 1
  }
  return stretches
}

/** 该项目已立项，计划年内开工: a promise that names neither doer nor thing is quoted from the clause that does, three back at most. */
function topicStart(text: string, clauses: readonly Clause[], first: number): number {
  const clause = clauses[first]!
  if (clause.subject !== null || clause.intent === null || !text.startsWith(clause.intent, clause.bare)) return first
  let start = first
  while (start > 0 && first - start < 3) {
    const before = clauses[start - 1]!
    if (before.kind === 'context' || before.kind === 'purpose') break
    start--
    if (!PRESENT.test(text.slice(before.bare, before.end))) break
  }
  return start
}

/** 年内完成审批, 10月中旬启动: no year is named, and the month is still to come. */
const SOON = /^(?:年内|\d{1,2}月(?:份|上旬|中旬|下旬|底|末)?)$/u

/** A clause outside the outlook speaks of what will be when it says so, or names a day after the document's. */
function looksAhead(text: string, clause: Clause, writtenOn: string | null): boolean {
  const words = text.slice(clause.bare, clause.end)
  if (/^(?:待|届时)/u.test(words) || (clause.kind === 'measure' && LASTING_WORDS.test(text.slice(clause.start, clause.bare)))) return true
  if (/^(?:《[^》]{1,60}》)?(?:明确|要求|提出|规定|强调)/u.test(words) || /已(?:经|将|于)?(?:完成|建成|投入|启用|印发|出台|实现|达到)/u.test(words)) return false
  if (clause.intent !== null) return !/^(?:要|应|确保)/u.test(clause.intent) || findDeadlines(words).some(({ date }) => date !== null && date > (writtenOn ?? ''))
  if (clause.kind !== 'measure' && clause.kind !== 'context') return false
  const untold = !/20\d{2}\s?年|[去上]年|已|了(?=\d)|截至/u.test(text.slice(Math.max(0, clause.start - 60), clause.end))
  return findDeadlines(words, writtenOn).some(({ raw, date, relative }) => date !== null && writtenOn !== null && date > writtenOn && (
    (untold && SOON.test(raw) && date.slice(0, 7) > writtenOn.slice(0, 7)) || (/^到|[底末]|前$/u.test(raw) && (!relative || raw.endsWith('前')))
  ))
}
