import type { Finding } from '#ingest/proofreading/finding.ts'
import type { Passage } from '#ingest/proofreading/reading.ts'

/** Turns every match of a pattern into a finding; null lets a match pass. */
export function findMatches(passages: readonly Passage[], pattern: RegExp, judge: (match: RegExpExecArray, passage: Passage) => Omit<Finding, 'passage' | 'from' | 'to'> & { from?: number; to?: number } | null): Finding[] {
  return passages.flatMap((passage) => [...passage.text.matchAll(pattern)].flatMap((match) => {
    const judged = judge(match, passage)
    return judged ? [{ passage, from: match.index, to: match.index + match[0].length, ...judged }] : []
  }))
}
