import type { Proposal } from '#ingest/proofreading/proposal.ts'

/** A proposal under the key names of the defects in tests/fixtures/seeds/ground-truth.json. */
export type ProposedDefect = { line: string; class: 'content' | 'inconsistency'; kind: string; raw: string; corrected: string | null; confidence: Proposal['confidence'] }

/** Writes proposals down beside the repairs of layout. Those about the mere shape of signs are left out: the repairs list them already. */
export function asDefects(proposals: readonly Proposal[]): ProposedDefect[] {
  return proposals.flatMap(({ class: found, rule, quote, line, proposal, confidence, related }) =>
    found === 'layout' ? [] : [{
      line: [line, ...related.map((other) => other.line)].join(' vs '), class: found, kind: rule,
      raw: [quote, ...related.map((other) => other.quote)].join(' vs '), corrected: proposal, confidence,
    }])
}
