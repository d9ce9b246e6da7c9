import { SET_PHRASES } from '#ingest/word-lists/proofreading/set-phrases.ts'
import { PARTICLES } from '#ingest/word-lists/proofreading/single-words.ts'
import { areAlike, areNearlyAlike } from '#ingest/proofreading/words/likeness.ts'
import { indexPhrases, nearMisses, type NearMiss } from '#ingest/proofreading/near-miss.ts'
import { isWord, segment } from '#ingest/proofreading/words/segments.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { Passage } from '#ingest/proofreading/reading.ts'

const ENTRIES = SET_PHRASES.trim().split(/\s+/u)
const KNOWN = new Set(ENTRIES.map((entry) => entry.replace(/[!~]$/u, '')))
const PHRASES = indexPhrases([...KNOWN])
const SHORTENED = new Set(ENTRIES.filter((entry) => entry.endsWith('~')).map((entry) => entry.slice(0, -1)))
const FIXED = new Set(ENTRIES.filter((entry) => entry.endsWith('!')).map((entry) => entry.slice(0, -1)))

const SHORTEST_TURNED = 4
/** From this length on, a phrase is so much its own that any other character inside it, or a gap beside any lone one, is a slip. */
const LONG = 6

/**
 * Set phrases with one slip in them: a character that sounds or looks alike (医疗救冶), two that changed places (分级疗诊), one that
 * is missing inside (社区卫生服中心).
 */
export const slipsInSetPhrases: Rule = ({ passages }) => passages.flatMap((passage) => {
  const found = new Map<number, Finding>()
  for (const miss of nearMisses(passage.text, PHRASES)) {
    const confidence = judge(passage.text, miss)
    if (!confidence) continue
    // Of two phrases that explain one slip, the longer one does it better.
    const known = found.get(miss.from + miss.at)
    if (!known || known.to - known.from < miss.seen.length) found.set(miss.from + miss.at, slip(passage, miss, confidence))
  }
  return [...found.values()]
})

function judge(text: string, { phrase, from, seen, at, kind }: NearMiss): Finding['confidence'] | null {
  // 学科布局 is no slip for 科学布局.
  if (KNOWN.has(seen)) return null
  if (kind === 'turned') return phrase.length >= SHORTEST_TURNED && !isWord(seen.slice(at, at + 2)) ? 'certain' : null
  if (kind === 'gap') return (phrase.length >= LONG || SHORTENED.has(phrase)) && leavesStray(text, from, at, phrase.length >= LONG) ? 'certain' : null
  const inside = at > 0 && at < phrase.length - 1
  const alike = (phrase.length >= LONG ? areNearlyAlike : areAlike)(seen[at]!, phrase[at]!)
  if (!alike && !(FIXED.has(phrase) && inside && phrase.length >= LONG)) return null
  if (belongsOutside(text, from + at, at === 0, at === phrase.length - 1)) return null
  return alike ? 'certain' : 'likely'
}

/** At the edge of a phrase another character may begin or end a word of its own: 信息划转 is no 信息化. */
function belongsOutside(text: string, at: number, isFirst: boolean, isLast: boolean): boolean {
  return (isFirst && at > 0 && isWord(text.slice(at - 1, at + 1))) || (isLast && isWord(text.slice(at, at + 2)))
}

/** Where a character is missing, its partner stands alone: 社区/卫生/服/中心. */
function leavesStray(text: string, from: number, gapAt: number, isLong: boolean): boolean {
  const start = Math.max(0, from - 6)
  const tokens = segment(text.slice(start, from + gapAt + 8))
  let at = start
  for (const [i, token] of tokens.entries()) {
    if (token.length === 1 && (at === from + gapAt - 1 || at === from + gapAt)) return isLong || (isStray(token) && !isStray(tokens[i - 1]) && !isStray(tokens[i + 1]))
    at += token.length
  }
  return false
}

/** Beside short phrases only a character that is no word by itself tells of a gap. */
function isStray(token: string | undefined): boolean {
  return token !== undefined && /^[\u4e00-\u9fff]$/u.test(token) && !PARTICLES.has(token) && !'人占组行创点房线面楼库车量证法网建岗'.includes(token)
}

function slip(passage: Passage, { phrase, from, seen, kind }: NearMiss, confidence: Finding['confidence']): Finding {
  const rule = kind === 'gap' ? 'missing_character' : 'wrong_character'
  return { rule, passage, from, to: from + seen.length, proposal: phrase, confidence, parameters: { wrong: seen, right: phrase } }
}
