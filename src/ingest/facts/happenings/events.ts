import { isoDay } from '#ingest/elements/document-dates.ts'
import { partsOf, quietQuotes, type Stretch } from '#ingest/text/sentences.ts'
import { stateFrom, type Passage } from '#ingest/facts/passages.ts'
import { EVENT_VERBS, NO_EVENT_AFTER, NO_EVENT_BEFORE } from '#ingest/word-lists/events.ts'
import type { Event } from '#ingest/facts/happenings/shapes.ts'

const DATE = /(?<since>自|从)?\s?(?<year>(?:19|20)\d{2})\s?年(?:\s?(?<month>1[0-2]|0?[1-9])\s?月(?:\s?(?<day>3[01]|[12]\d|0?[1-9])\s?[日号])?)?/gu
const SINCE = /^[^，。；]{2,40}?(?:以来|之后|后|起)(?=[，,。；]|$)|^起/u
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
  const sentences = partsOf(text, '。；', quiet)
  let at = 0
  return [...quiet.matchAll(DATE)].flatMap((match) => {
    while (sentences[at] && sentences[at]!.end <= match.index) at++
    const sentence = sentences[at]
    const found = sentence && readDate(match)
    if (!found || (writtenOn !== null && found.date > writtenOn.slice(0, found.date.length))) return []
    const span = eventSpan(text, sentence, match)
    return span ? [{ ...stateFrom(passage, passage.text, span.start, span.end, 'certain'), ...found }] : []
  })
}

function readDate({ groups }: RegExpMatchArray): { date: string; precision: 'day' | 'month' | 'year' } | null {
  const [year, month, day] = [groups!.year!, groups!.month?.padStart(2, '0'), groups!.day]
  if (day) {
    const date = isoDay(Number(year), Number(month), Number(day))
    return date ? { date, precision: 'day' } : null
  }
  return month ? { date: `${year}-${month}`, precision: 'month' } : { date: year, precision: 'year' }
}

/** The clause the date stands in, and the next when the clause is nothing but the date. */
function eventSpan(text: string, sentence: Stretch, match: RegExpMatchArray): Stretch | null {
  const from = match.index!
  const to = from + match[0].length
  if (NO_EVENT_BEFORE.test(text.slice(Math.max(0, from - 6), from)) || NO_EVENT_AFTER.test(text.slice(to, to + 12))) return null
  const clauses = partsOf(text.slice(sentence.start, sentence.end), '，,').map(({ start, end }) => ({ start: start + sentence.start, end: end + sentence.start }))
  const i = clauses.findIndex(({ end }) => end >= to)
  const clause = clauses[i]
  if (!clause) return null
  const own = text.slice(clause.start, clause.end)
  const alone = clause.end - to < 3
  const end = alone ? (clauses[i + 1]?.end ?? clause.end) : clause.end
  const said = text.slice(clause.start, end)
  const precise = match.groups!.month !== undefined
  const since = SINCE.test(text.slice(to, clause.end))
  if (!precise && !(since && (match.groups!.since !== undefined || EVENT_VERBS.test(own)))) return null
  if (precise && !EVENT_VERBS.test(said)) return null
  const begins = precise && !alone ? Math.min(from, clause.start) : clause.start
  return { start: begins, end }
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
