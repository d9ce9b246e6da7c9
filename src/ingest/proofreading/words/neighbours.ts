import { GRAMMAR, SLOGAN_VERBS, SUFFIXES } from '#ingest/word-lists/proofreading/single-words.ts'
import { gainOf } from '#ingest/proofreading/language/mendings.ts'
import { areNearlyAlike } from '#ingest/proofreading/words/likeness.ts'
import { isHan, isLone, standsAlone } from '#ingest/proofreading/words/lone-characters.ts'
import { fieldWords, isWord, PAIRS, SET } from '#ingest/proofreading/words/lexicon.ts'
import { segment } from '#ingest/proofreading/words/segments.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { Passage } from '#ingest/proofreading/reading.ts'

/** Words of two characters by the half that is left of them. */
const BY_HALF = Map.groupBy(fieldWords().flatMap((word) => [[word[0]!, word], [word[1]!, word]] as const), ([half]) => half)
/** Laws and reports must speak for the other half, and more for another character. */
const LEAST_GAIN = 1
const LEAST_GAIN_OF_OTHERS = 3
const STOP = /^[，。；！、）]/u

/**
 * A word of which one character is gone (应急处机制) or another (动态更系机制), told by its neighbours: with the whole word they make a pair
 * that official prose has, and as they stand they make none.
 */
export const neighbours: Rule = ({ passages }) => passages.filter(({ role }) => role === 'body' || role === 'opening' || role === 'closing').flatMap((passage) => {
  const tokens = segment(passage.text)
  let at = 0
  return tokens.flatMap((token, i): Finding[] => {
    const from = at
    at += token.length
    if (token.length !== 1 || !isHan(token)) return []
    return halfOf(passage, tokens, i, from) ?? otherCharacter(passage, tokens, i, from) ?? []
  })
})

/** 应急/处/机制: 处 is what is left of 处置. */
function halfOf(passage: Passage, tokens: readonly string[], i: number, from: number): Finding[] | null {
  const [before, half, behind] = [tokens[i - 1] ?? '', tokens[i]!, tokens[i + 1] ?? '']
  if (GRAMMAR.has(half) || SLOGAN_VERBS.has(half) || SUFFIXES.has(half) || HARDSHIPS.has(half) || before.length < 2 || !isHan(before) || isLone(before)) return null
  if (isWord(before.at(-1)! + half) || (isHan(behind) && isWord(half + behind[0]!))) return null
  const ends = behind === '' || STOP.test(behind)
  if (ends ? MAY_END.has(half) : (behind.length < 2 || !isHan(behind) || isLone(behind))) return null
  if (isPair(before, behind) && standsAlone(half)) return null
  const needed = isLone(half) ? 1 : 2
  const meant = BY_HALF.get(half)?.find(([, word]) => Number(isPair(before, word)) + Number(ends ? isPair(before, word) && standsAlone(half) : isPair(word, behind)) >= needed)?.[1]
  return meant === undefined || gainOf(passage.text, from, from + 1, meant) < LEAST_GAIN ? null : [{ rule: 'missing_character', passage, from, to: from + 1, proposal: meant, confidence: 'likely', parameters: { wrong: half, right: meant } }]
}

/** 办事难问题 says what is hard. */
const HARDSHIPS: ReadonlySet<string> = new Set('难贵慢差缺弱')

/** Characters that may end a clause behind any word: 服务点, 监测数, 参保率. */
const MAY_END: ReadonlySet<string> = new Set('点率数者员量级类型会区市县镇乡村街局委院所科室处站部组队班校厂店费额度性化力法制学病症药品款项年月日时期层面线网片章节条款件案书表册单证卡户家人口手')

/** 动态/更/系/机制: of 更系 one character stands alone that is no word, and with another it is 更新. One unlike the right one needs both neighbours, or a set phrase. */
function otherCharacter(passage: Passage, tokens: readonly string[], i: number, from: number): Finding[] | null {
  const [before, first, second, behind] = [tokens[i - 1] ?? '', tokens[i]!, tokens[i + 1] ?? '', tokens[i + 2] ?? '']
  if (second.length !== 1 || !isHan(second) || isWord(first + second) || !(isLone(first) || isLone(second))) return null
  if ([before, behind].some((word) => word.length === 1 && isLone(word))) return null
  const meant = [first, second].flatMap((half) => BY_HALF.get(half) ?? []).find(([half, word]) => {
    const kept = word[0] === first && half === first ? 0 : word[1] === second && half === second ? 1 : -1
    const changed = kept === 0 ? second : first
    if (kept < 0 || !isLone(changed)) return false
    const support = [before + word, word + behind].filter((phrase) => SET.has(phrase)).length * 2 + Number(isPair(before, word)) + Number(isPair(word, behind))
    return support >= (areNearlyAlike(changed, word[1 - kept]!) ? 1 : 2)
  })?.[1]
  return meant === undefined || gainOf(passage.text, from, from + 2, meant) < LEAST_GAIN_OF_OTHERS ? null : [{ rule: 'wrong_character', passage, from, to: from + 2, proposal: meant, confidence: 'likely', parameters: { wrong: first + second, right: meant } }]
}

/** Of longer words those parts count that stand side by side: 卫生健康事业/发展. */
function isPair(first: string, second: string): boolean {
  if (first.length < 2 || second.length < 2) return false
  return isKnown(first + second) || (first.length > 2 && isKnown(first.slice(-2) + second)) || (second.length > 2 && isKnown(first + second.slice(0, 2)))
}

function isKnown(phrase: string): boolean {
  return PAIRS.has(phrase) || SET.has(phrase)
}
