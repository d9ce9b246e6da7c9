import { findMatches } from '#ingest/proofreading/found.ts'
import { isWord, SET } from '#ingest/proofreading/words/lexicon.ts'
import type { Rule } from '#ingest/proofreading/finding.ts'

const LENGTH = 4
/** Phrases of four characters, under their characters in order of code; those that share them with another cannot be told. */
const BY_CHARACTERS = new Map([...Map.groupBy([...SET].filter(({ length }) => length === LENGTH), sorted)].flatMap(([characters, phrases]) => (phrases.length === 1 ? [[characters, phrases[0]!] as const] : [])))

const WINDOW = new RegExp(`(?=([\\u4e00-\\u9fff]{${LENGTH}}))`, 'gu')

/** The characters of a set phrase in another order: 公卫共生, 医险疗保. Two words that changed places (服务医疗) may be meant so. */
export const scrambledPhrases: Rule = ({ passages }) => findMatches(passages, WINDOW, ({ 1: seen, index }, { text }) => {
  const phrase = BY_CHARACTERS.get(sorted(seen!))
  if (phrase === undefined || (isWord(seen!.slice(0, 2)) && isWord(seen!.slice(2)))) return null
  // 医/院专科医/师: at its edges other words begin and end.
  if (isWord(text.slice(index - 1, index + 1)) || isWord(text.slice(index + LENGTH - 1, index + LENGTH + 1))) return null
  // 疗保险医 stands in 医疗保险医保局 as well.
  if (text.slice(Math.max(0, index - LENGTH + 1), index + 2 * LENGTH - 1).includes(phrase)) return null
  return { rule: 'wrong_character', from: index, to: index + LENGTH, proposal: phrase, confidence: 'likely', parameters: { wrong: seen!, right: phrase } }
})

function sorted(text: string): string {
  return [...text].toSorted().join('')
}
