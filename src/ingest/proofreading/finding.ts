import type { Passage, Reading } from '#ingest/proofreading/reading.ts'
import type { Proposal, ReasonKey, RuleKey, Spot } from '#ingest/proofreading/proposal.ts'

/** What a rule found in one passage, before it gets its place in the source and its identity. */
export type Finding = {
  rule: RuleKey
  passage: Passage
  from: number
  to: number
  proposal: string | null
  confidence: Proposal['confidence']
  /** Sentence in the message files; the rule's own when left out. */
  reason?: ReasonKey
  parameters?: Record<string, string | number>
  related?: readonly Spot[]
}

/** A rule reads the whole text once and lists what it found; it is linear in the length of the text. */
export type Rule = (reading: Reading) => Finding[]
