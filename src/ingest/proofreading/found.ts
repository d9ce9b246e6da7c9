import type { Finding } from '#ingest/proofreading/finding.ts'
import type { Passage } from '#ingest/proofreading/reading.ts'

type Judged = Omit<Finding, 'passage' | 'from' | 'to'> & { from?: number; to?: number }

/** Turns every match of a pattern with the flag g into a finding; null lets a match pass. */
export function findMatches(passages: readonly Passage[], pattern: RegExp, judge: (match: RegExpExecArray, passage: Passage) => Judged | null): Finding[] {
  const findings: Finding[] = []
  for (const passage of passages) {
    for (const match of matchesIn(passage.text, pattern)) {
      const judged = judge(match, passage)
      if (judged) findings.push({ passage, from: match.index, to: match.index + match[0].length, ...judged })
    }
  }
  return findings
}

/** Like matchAll, but without a copy of the pattern for every text: a long document has many short paragraphs. */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    matches.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
  return matches
}
