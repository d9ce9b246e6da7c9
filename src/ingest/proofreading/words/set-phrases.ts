import { SET_PHRASES } from '#ingest/word-lists/proofreading/set-phrases.ts'
import { areAlike } from '#ingest/proofreading/words/likeness.ts'
import { isWord, segment } from '#ingest/proofreading/words/segments.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { Passage } from '#ingest/proofreading/reading.ts'

type Phrase = { text: string; fixed: boolean }

const PHRASES: readonly Phrase[] = SET_PHRASES.trim().split(/\s+/u)
  .map((entry) => ({ text: entry.replace('!', ''), fixed: entry.endsWith('!') }))
  .filter(({ text }) => text.length >= 3)

/** One slip leaves the first two characters of a phrase or the last two as they are, so these find every phrase that may be meant. */
const BY_HEAD = Map.groupBy(PHRASES, ({ text }) => text.slice(0, 2))
const BY_TAIL = Map.groupBy(PHRASES, ({ text }) => text.slice(-2))
const KNOWN = new Set(PHRASES.map(({ text }) => text))

const SHORTEST_TURNED = 4
const SHORTEST_WITH_GAP = 6

/**
 * Set phrases with one slip in them: a character that sounds or looks alike (医疗救冶), two that changed places (分级疗诊), one that
 * is missing inside (社区卫生服中心).
 */
export const slipsInSetPhrases: Rule = ({ passages }) => passages.flatMap((passage) => {
  const found = new Map<number, Finding>()
  for (let i = 0; i + 1 < passage.text.length; i++) {
    const pair = passage.text.slice(i, i + 2)
    for (const phrase of BY_HEAD.get(pair) ?? []) keep(found, readFromHead(passage, phrase, i))
    for (const phrase of BY_TAIL.get(pair) ?? []) keep(found, readFromTail(passage, phrase, i + 2))
  }
  return [...found.values()]
})

/** Of two phrases that explain one slip, the longer one does it better. */
function keep(found: Map<number, Finding>, finding: Finding | null): void {
  if (!finding) return
  const at = Number(finding.parameters?.at)
  const known = found.get(at)
  if (!known || known.to - known.from < finding.to - finding.from) found.set(at, finding)
}

function readFromHead(passage: Passage, phrase: Phrase, from: number): Finding | null {
  const n = phrase.text.length
  const seen = passage.text.slice(from, from + n)
  if (seen === phrase.text) return null
  return changed(passage, phrase, from, seen) ?? gap(passage, phrase, from, passage.text.slice(from, from + n - 1))
}

function readFromTail(passage: Passage, phrase: Phrase, to: number): Finding | null {
  const n = phrase.text.length
  if (to < n) return null
  const seen = passage.text.slice(to - n, to)
  if (seen === phrase.text) return null
  return changed(passage, phrase, to - n, seen) ?? gap(passage, phrase, to - n + 1, passage.text.slice(to - n + 1, to))
}

function changed(passage: Passage, phrase: Phrase, from: number, seen: string): Finding | null {
  const { text, fixed } = phrase
  if (seen.length !== text.length || KNOWN.has(seen)) return null
  const first = firstDifference(seen, text)
  const turned = seen[first] === text[first + 1] && seen[first + 1] === text[first]
  const rest = first + (turned ? 2 : 1)
  if (seen.slice(rest) !== text.slice(rest) || !/[\u4e00-\u9fff]/u.test(seen[first]!)) return null
  if (turned) return text.length >= SHORTEST_TURNED ? slip(passage, phrase, from, first, seen.length, 'certain') : null
  const alike = areAlike(seen[first]!, text[first]!)
  const inside = first > 0 && first < text.length - 1
  if (!alike && !(fixed && inside && text.length >= SHORTEST_WITH_GAP)) return null
  if (belongsOutside(passage.text, from + first, first === 0, first === text.length - 1)) return null
  return slip(passage, phrase, from, first, seen.length, alike ? 'certain' : 'likely')
}

function gap(passage: Passage, phrase: Phrase, from: number, seen: string): Finding | null {
  const { text } = phrase
  if (text.length < SHORTEST_WITH_GAP || seen.length !== text.length - 1) return null
  const first = firstDifference(seen, text)
  if (first < 1 || first >= seen.length || seen.slice(first) !== text.slice(first + 1)) return null
  if (!leavesStray(passage.text, from, first)) return null
  return { ...slip(passage, phrase, from, first, seen.length, 'certain'), rule: 'missing_character' }
}

function firstDifference(a: string, b: string): number {
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  return i
}

/** At the edge of a phrase another character may begin or end a word of its own: 信息划转 is no 信息化. */
function belongsOutside(text: string, at: number, isFirst: boolean, isLast: boolean): boolean {
  return (isFirst && at > 0 && isWord(text.slice(at - 1, at + 1))) || (isLast && isWord(text.slice(at, at + 2)))
}

/** Where a character is missing, its partner stands alone: 社区/卫生/服/中心. */
function leavesStray(text: string, from: number, gapAt: number): boolean {
  const start = Math.max(0, from - 2)
  let at = start
  for (const token of segment(text.slice(start, from + gapAt + 8))) {
    if (token.length === 1 && (at === from + gapAt - 1 || at === from + gapAt)) return true
    at += token.length
  }
  return false
}

function slip(passage: Passage, { text }: Phrase, from: number, at: number, length: number, confidence: Finding['confidence']): Finding {
  const wrong = passage.text.slice(from, from + length)
  return { rule: 'wrong_character', passage, from, to: from + length, proposal: text, confidence, parameters: { wrong, right: text, at: from + at } }
}
