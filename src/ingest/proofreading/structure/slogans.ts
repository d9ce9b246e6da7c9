import { SLOGAN_SYNONYMS } from '#ingest/word-lists/proofreading/slogan-words.ts'
import { matchesIn } from '#ingest/proofreading/found.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { Reading } from '#ingest/proofreading/reading.ts'

const SLOGAN = /“([\u4e00-\u9fff](?:、[\u4e00-\u9fff]){1,4})”/gu
const SLOGAN_START = /“[\u4e00-\u9fff]、/u
const LONGEST_LIST = 3000
const HEADING = /(?<=^|[。；：！？”，])([一二三四五六])是([^。；：，]{2,24})/gu

/** “新、实、准” with items that say 新, 广, 准: the items of a list take up the characters of the slogan before it, one each. */
export const slogans: Rule = ({ passages, spot }) => passages.flatMap((passage) => matchesIn(passage.text, SLOGAN).flatMap((match): Finding[] => {
  const keys = match[1]!.split('、')
  const from = match.index
  const headings = matchesIn(reach(passage.text, from, match[0].length), HEADING).slice(0, keys.length)
  if (headings.length !== keys.length || headings.some(([, ordinal], i) => ordinal !== '一二三四五六'[i])) return []
  const missing = keys.flatMap((key, i) => (taken(key, headings[i]![2]!) ? [] : [i]))
  // Items that take up none, or hardly any, follow another thought.
  if (missing.length === 0 || missing.length > Math.max(1, Math.floor(keys.length / 3))) return []
  const related = missing.map((i) => spotOf(headings[i]!))
  return [{ rule: 'slogan_item_mismatch', passage, from, to: from + match[0].length, proposal: null, confidence: 'likely', parameters: { key: missing.map((i) => keys[i]!).join('、'), item: missing.map((i) => headings[i]![2]!).join('；') }, related }]

  function spotOf(heading: RegExpExecArray): ReturnType<Reading['spot']> {
    return spot(passage, from + heading.index, from + heading.index + heading[0].length)
  }
}))

/** The items of a slogan stand before the next one. */
function reach(text: string, from: number, length: number): string {
  const part = text.slice(from, from + LONGEST_LIST)
  const next = part.slice(length).search(SLOGAN_START)
  return next < 0 ? part : part.slice(0, length + next)
}

function taken(key: string, heading: string): boolean {
  return [...(SLOGAN_SYNONYMS[key] ?? key)].some((sign) => heading.includes(sign)) || heading.includes(key)
}
