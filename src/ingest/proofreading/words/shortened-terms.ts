import { findMatches } from '#ingest/proofreading/found.ts'
import { SHORTENED_TERMS } from '#ingest/word-lists/proofreading/shortened-terms.ts'
import type { Rule } from '#ingest/proofreading/finding.ts'

/** Names that lack a word: 8家社区卫生中心 in a text that speaks of 社区卫生服务中心. */
export const shortenedTerms: Rule = ({ passages }) => SHORTENED_TERMS.flatMap(({ wrong, full, rule, confidence, needed }) => {
  if (needed && !passages.some(({ text }) => text.includes(full))) return []
  return findMatches(passages, wrong, ({ 0: seen }) => ({ rule, proposal: full, confidence, parameters: { wrong: seen, right: full } }))
})
