import { factData, type FactKind } from '#desk/facts/fact-kinds.ts'
import { standsInSentence } from '#desk/review/stands-in-sentence.ts'
import type { Range } from '#ingest/text/source-range.ts'

/**
 * Why a person must look at a fact by itself. inferred: a rule reads it from place or form; unanswered: no answer to the opinion was found;
 * mismatch: figures do not agree; unlike: it says something its sentence does not show sign by sign.
 */
export type FactDoubt = 'inferred' | 'unanswered' | 'mismatch' | 'unlike'

type Read = { kind: FactKind; data: unknown; confidence: string; range: Range }

/** What is doubtful about a fact read out of `text`; null when the importer is sure and all it says stands in the text as it says it. */
export function whyDoubtful({ kind, data, confidence, range }: Read, text: string): FactDoubt | null {
  if (kind === 'opinion' && factData(kind, data)?.answered === false) return 'unanswered'
  if (kind === 'check' && factData(kind, data)?.result === 'warn') return 'mismatch'
  if (confidence !== 'certain') return 'inferred'
  return standsInSentence(kind, data, text, range) ? null : 'unlike'
}
