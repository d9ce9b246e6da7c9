import { parseDocument } from '#ingest/parse-document.ts'
import { proofread } from '#ingest/proofreading/proofread.ts'
import type { Proposal } from '#ingest/proofreading/proposal.ts'

/** What the proof-reader finds in a text, for tests of rules. */
export function proposalsIn(text: string): Proposal[] {
  return proofread(text, parseDocument(text))
}
