import { isoDay } from '#ingest/elements/document-dates.ts'
import { partsOf, quietQuotes, type Stretch } from '#ingest/text/sentences.ts'
import { stateFrom, type Passage } from '#ingest/facts/passages.ts'
import { EVENT_VERBS, NO_EVENT_AFTER, NO_EVENT_BEFORE } from '#ingest/word-lists/events.ts'
import type { Event } from '#ingest/facts/happenings/shapes.ts'

const DATE = /(?<since>自|从)?\s?(?<year>(?:19|20)\d{2})\s?年(?:\s?(?<month>1[0-2]|0?[1-9])\s?月(?:\s?(?<day>3[01]|[12]\d|0?[1-9])\s?[日号])?)?/gu
const SINCE = /^[^，。；]{2,40}?(?:以来|之后|后|起)(?=[，,。；]|$)|^起/u
const LONGEST_EVENT = 300
const DECIDED = /[^，。；]{0,24}?(?:已)?经[^，。；]{2,24}(?:会议?|会)(?:第?[^，。；]{0,6})?(?:研究|审议|讨论)?(?:通过|同意|审定|批准)/u

/**
 * Finds what happened when: a date with an event in its clause or the next, and decisions of meetings that are printed without a date.
 * A year alone dates an event only behind 自…以来, 从…起 or 于…起, for 2024年共开展 counts over the year. Days after the document are none.
 */
export function findEvents(passages: readonly Passage[], writtenOn: string | null): Event[] {
  return passages.filter(({ role }) => role === 'body' || role === 'opening').flatMap((passage) => [...datedIn(passage, writtenOn), ...decidedIn(passage)].toSorted((a, b) => a.range.start - b.range.start))
}

function datedIn(passage: Passage, writtenOn: string | null): Event[] {
  const { text } = passage.text
  if (!/\d{4}\s?年/u.test(text)) return []
  const quiet = quietQuotes(text)
  return partsOf(text, '。；', quiet).flatMap((sentence) => {
    const dates = [...quiet.slice(sentence.start, sentence.end).matchAll(DATE)]
    if (dates.length === 0) return []
    const clauses = clausesOf(text, quiet, sentence)
    let at = 0
    return dates.flatMap((match) => {
      const from = sentence.start + match.index
      while (at + 1 < clauses.length && clauses[at]!.end <= from) at++
      const found = readDate(match)
      if (!found || (writtenOn !== null && found.date > writtenOn.slice(0, found.date.length))) return []
      const span = eventSpan(text, { clause: clauses[at]!, next: clauses[at + 1], from, to: from + match[0].length }, match.groups!)
      return span ? [{ ...stateFrom(passage, passage.text, span.start, span.end, 'certain'), ...found }] : []
    })
  })
}

function clausesOf(text: string, quiet: string, { start, end }: Stretch): Stretch[] {
  return partsOf(text.slice(start, end), '，,', quiet.slice(start, end)).map((clause) => ({ start: clause.start + start, end: clause.end + start }))
}

function readDate({ groups }: RegExpMatchArray): { date: string; precision: 'day' | 'month' | 'year' } | null {
  const [year, month, day] = [groups!.year!, groups!.month?.padStart(2, '0'), groups!.day]
  if (day) {
    const date = isoDay(Number(year), Number(month), Number(day))
    return date ? { date, precision: 'day' } : null
  }
  return month ? { date: `${year}-${month}`, precision: 'month' } : { date: year, precision: 'year' }
}

type Dated = { clause: Stretch; next: Stretch | undefined; from: number; to: number }

/** The clause the date stands in, and the next when the clause is nothing but the date. */
function eventSpan(text: string, { clause, next, from, to }: Dated, { since, month }: Record<string, string | undefined>): Stretch | null {
  if (NO_EVENT_BEFORE.test(text.slice(Math.max(0, from - 6), from)) || NO_EVENT_AFTER.test(text.slice(to, to + 12))) return null
  const alone = clause.end - to < 3
  const end = alone ? (next?.end ?? clause.end) : clause.end
  if (end - clause.start > LONGEST_EVENT) return null
  if (month !== undefined) return EVENT_VERBS.test(text.slice(clause.start, end)) ? { start: clause.start, end } : null
  const lasting = SINCE.test(text.slice(to, clause.end))
  return lasting && (since !== undefined || EVENT_VERBS.test(text.slice(clause.start, clause.end))) ? { start: clause.start, end } : null
}

/** 施工招标方案已经区政府第38次常务会研究通过: a decision whose day is not printed. */
function decidedIn(passage: Passage): Event[] {
  const { text } = passage.text
  if (!/经/u.test(text) || !/会/u.test(text)) return []
  return partsOf(text, '，。；,').flatMap(({ start, end }) => {
    const clause = text.slice(start, end)
    const match = clause.length < 120 && !/\d{4}\s?年/u.test(clause) ? DECIDED.exec(clause) : null
    return match ? [{ ...stateFrom(passage, passage.text, start + match.index, start + match.index + match[0].length, 'certain'), date: null, precision: 'undated' as const }] : []
  })
}
