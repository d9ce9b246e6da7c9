import { findMatches } from '#ingest/proofreading/found.ts'
import { NEVER_MEASURED_BY } from '#ingest/word-lists/proofreading/measure-words.ts'
import type { Rule } from '#ingest/proofreading/finding.ts'

/** 45家毕业生 (a measure before its noun), 毕业生45家 (behind it). */
const PATTERNS = NEVER_MEASURED_BY.flatMap(({ things, measures }) => [
  new RegExp(`\\d+(?:\\.\\d+)?余?多?万?([${measures}])(?:${things})(?=[，。；、]|$)`, 'gu'),
  new RegExp(`(?:${things})(?:共|约|达|近)?\\d+(?:\\.\\d+)?余?万?([${measures}])(?=[，。；、）]|$)`, 'gu'),
])

/** Measure words that never count what they stand beside: 救护车18所, 3家医生. */
export const measureWords: Rule = ({ passages }) => PATTERNS.flatMap((pattern) => findMatches(passages.filter(({ role }) => role === 'body' || role === 'opening'), pattern, ({ 0: seen, 1: measure }) => (
  { rule: 'wrong_character', proposal: null, confidence: 'likely', reason: 'measure_mistaken', parameters: { measure: measure!, words: seen } }
)))
