import { findMatches } from '#ingest/proofreading/found.ts'
import { PARTICLES_MISTAKEN } from '#ingest/word-lists/proofreading/particles.ts'
import type { Rule } from '#ingest/proofreading/finding.ts'

/** 的, 地, 得: the word before the particle is shown with it. */
export const particles: Rule = ({ passages }) => PARTICLES_MISTAKEN.flatMap(({ wrong, right }) => findMatches(passages, wrong, ({ 0: seen, index }, { text }) => {
  const from = Math.max(0, index - 2)
  const before = text.slice(from, index)
  return { rule: 'wrong_character', from, to: index + 1, proposal: before + right, confidence: 'likely', reason: 'particle', parameters: { wrong: seen, right } }
}))
