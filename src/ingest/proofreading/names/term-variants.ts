import { findMatches } from '#ingest/proofreading/found.ts'
import { findQuotations } from '#ingest/text/quotations.ts'
import { areNearlyAlike } from '#ingest/proofreading/words/likeness.ts'
import { isWord } from '#ingest/proofreading/words/lexicon.ts'
import { indexPhrases, nearMisses } from '#ingest/proofreading/near-miss.ts'
import { TERM_FAMILIES } from '#ingest/word-lists/proofreading/term-families.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { Passage, Reading } from '#ingest/proofreading/reading.ts'

/** One thing under two names in one document: 体医结合 and 体卫融合, “千名医生下基层” and “千名医师下基层”. */
export const termVariants: Rule = (reading) => [...families(reading), ...quotedNames(reading)]

const FAMILY_SHAPES = TERM_FAMILIES.map((forms) => new RegExp(forms.map((form) => form.replace('+', '\\+')).join('|'), 'gu'))

function families({ passages, spot }: Reading): Finding[] {
  return FAMILY_SHAPES.flatMap((shape) => {
    const uses = Map.groupBy(findMatches(passages, shape, () => ({ rule: 'term_variant', proposal: null, confidence: 'likely' })), ({ passage, from, to }) => passage.text.slice(from, to))
    const [usual, ...rarer] = [...uses.values()].toSorted((a, b) => b.length - a.length)
    if (!usual || rarer.length === 0) return []
    const [rare, first] = [rarer.at(-1)![0]!, usual[0]!]
    const others = [first, ...rarer.slice(0, -1).map((uses_) => uses_[0]!)]
    return [{ ...rare, parameters: { forms: [...uses.keys()].join('、') }, related: others.map(({ passage, from, to }) => spot(passage, from, to)) }]
  })
}

const SHORTEST_NAME = 6
/** Characters that tell things of one kind apart. */
const SERIAL = /[一二三四五六七八九十0-9百千万上下左右前后东南西北省市区县镇乡村街男女老幼大小新旧甲乙丙丁]/u

/** A name in quotation marks that stands elsewhere with one character changed. */
function quotedNames({ passages, spot }: Reading): Finding[] {
  const quoted = new Map<string, { passage: Passage; from: number; to: number }>()
  for (const passage of passages) {
    for (const { text, start, end } of findQuotations(passage.text, '“')) {
      if (text.length >= SHORTEST_NAME && text.length <= 20 && /^[\u4e00-\u9fff]+$/u.test(text) && !quoted.has(text)) quoted.set(text, { passage, from: start, to: end })
    }
  }
  if (quoted.size === 0) return []
  const index = indexPhrases([...quoted.keys()])
  return passages.flatMap((passage) => nearMisses(passage.text, index).flatMap(({ phrase, from, seen, at, kind }) => {
    const isQuoted = passage.text[from - 1] === '“'
    if (kind !== 'changed' || !(isQuoted || areNearlyAlike(seen[at]!, phrase[at]!)) || SERIAL.test(seen[at]! + phrase[at]!) || at === phrase.length - 1 || at === 0 || isWord(passage.text.slice(from - 1, from + 1))) return []
    const right = quoted.get(phrase)!
    const own = quoted.get(seen)
    // Of two names in quotation marks the later one is the variant.
    if (own && (own.passage.index < right.passage.index || (own.passage === right.passage && own.from < right.from))) return []
    return [{ rule: 'term_variant' as const, passage, from, to: from + seen.length, proposal: null, confidence: 'likely' as const, parameters: { forms: `${seen}、${phrase}` }, related: [spot(right.passage, right.from, right.to)] }]
  }))
}
