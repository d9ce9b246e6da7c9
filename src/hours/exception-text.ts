import { type Exception, isDay } from '#hours/schedule.ts'
import { readSpans } from '#hours/session-text.ts'

const LINE = /^(?<from>\d{4}-\d{2}-\d{2})(?:(?:至|到|~|—)(?<to>\d{4}-\d{2}-\d{2}))?\s+(?<what>停诊|\d[^\s]*)(?:\s+(?<reason>.*))?$/u

/**
 * Reads dated exceptions as staff write them, one a line: the day or days, closed or the spans, and why.
 *
 * @example
 * readExceptions('2026-02-15至2026-02-18 停诊 春节\n2026-02-19 9:00-11:00 值班')
 */
export function readExceptions(text: string): { exceptions: Exception[]; issues: { line: number }[] } {
  const lines = text.split('\n').map((line, index) => ({ line: index + 1, words: line.normalize('NFKC').trim() })).filter(({ words }) => words !== '')
  const read = lines.map(({ line, words }) => ({ line, exception: readLine(words) }))
  return { exceptions: read.flatMap(({ exception }) => exception ?? []), issues: read.filter(({ exception }) => exception === null).map(({ line }) => ({ line })) }
}

function readLine(words: string): Exception | null {
  const { from = '', to = from, what = '', reason = null } = LINE.exec(words)?.groups ?? {}
  if (!isDay(from) || !isDay(to) || from > to) return null
  const closed = what === '停诊'
  const spans = closed ? [] : readSpans(what)
  if (spans === null) return null
  return { from, to, closed, reason: reason?.trim() || null, sessions: spans.map((span) => ({ label: 'general', days: [1, 2, 3, 4, 5, 6, 7], weeks: null, ...span })) }
}

/** The lines readExceptions would read again as the same exceptions. */
export function exceptionsText(exceptions: readonly Exception[]): string {
  return exceptions.map(({ from, to, closed, sessions, reason }) => [
    from === to ? from : `${from}至${to}`, closed ? '停诊' : sessions.map(({ opens, closes }) => `${opens}-${closes}`).join(','), reason,
  ].filter(Boolean).join(' ')).join('\n')
}
