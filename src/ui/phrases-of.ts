import { LRUCache } from 'lru-cache'

const words = new Intl.Segmenter('zh-CN', { granularity: 'word' })

/** Characters that never begin a line of a heading: particles, stops and what closes a number. */
const CLINGS = /^[的之了和与、，。：；）》”〉〕％%号年月日届次类\d]/
const OPENS = /[第（《“〈〔\d]$/
/** What closes a name or a word where it stands alone: 办公｜室, 健康｜局, 答复｜函. */
const CLOSES = new Set('局委办室科处厅部会署队院所站区县市镇街函')
/** A character alone is no word: what the dictionary does not know falls into such (印｜发, 鲤｜城区). */
const ALONE = /^\p{Script=Han}$/u

/**
 * A text in the pieces it may be broken between.
 *
 * @example
 * phrasesOf('第2025099号建议的答复函') //=> ['第2025099号', '建议的', '答复函']
 */
export function phrasesOf(text: string): string[] {
  const known = found.get(text)
  if (known) return known
  const phrases = segmented(text)
  found.set(text, phrases)
  return phrases
}

/** Titles come back with every reader, and finding words in them is dear. */
const found = new LRUCache<string, string[]>({ max: 2_000 })

function segmented(text: string): string[] {
  const phrases: string[] = []
  for (const { segment } of words.segment(text)) {
    const last = phrases.at(-1)
    if (last !== undefined && (CLINGS.test(segment) || CLOSES.has(segment) || OPENS.test(last) || ALONE.test(last))) phrases[phrases.length - 1] = last + segment
    else phrases.push(segment)
  }
  return phrases
}
