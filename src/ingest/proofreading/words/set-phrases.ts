import { MISTAKEN_WORDS } from '#ingest/word-lists/proofreading/mistaken-words.ts'
import { GRAMMAR } from '#ingest/word-lists/proofreading/single-words.ts'
import { gainOf } from '#ingest/proofreading/language/mendings.ts'
import { areAlike, areNearlyAlike, soundsOf } from '#ingest/proofreading/words/likeness.ts'
import { FIXED, isOfTheField, isWord, MAY_LACK, PAIRS, rarityOf, SET } from '#ingest/proofreading/words/lexicon.ts'
import { indexPhrases, nearMisses, type NearMiss } from '#ingest/proofreading/near-miss.ts'
import { isNamed } from '#ingest/proofreading/names/named.ts'
import { segment } from '#ingest/proofreading/words/segments.ts'
import { standsAlone } from '#ingest/proofreading/words/lone-characters.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { Passage } from '#ingest/proofreading/reading.ts'

const KNOWN: ReadonlySet<string> = new Set([...SET, ...PAIRS.keys()])
const PHRASES = indexPhrases([...KNOWN])
const MISTAKEN = new Set(MISTAKEN_WORDS.trim().split(/\s+/u))

/** Rarer than one in 200,000 words. */
const RARE = 12.2
/** Laws and reports know less of letters, so they may speak a little against a phrase. */
const LEAST_GAIN = -1
/** Of characters that are not alike they must speak for it. */
const LEAST_GAIN_OF_OTHERS = 4
/** 守底线 is no 守住底线: a verb of one character before its object is whole. */
const LEAST_GAIN_OF_GAPS = 0
const SHORTEST_TURNED = 4
const SHORTEST_LACKING = 4
/** From this length on, a phrase is so much its own that any other character inside it, or a gap beside any lone one, is a slip. */
const LONG = 6

/**
 * Set phrases and pairs of words with one slip in them: a character that sounds or looks alike (医疗救冶, 防控形式), two that changed places
 * (分级疗诊), one that is missing inside (社区卫生服中心).
 */
export const slipsInSetPhrases: Rule = ({ passages }) => passages.flatMap((passage) => {
  const found = new Map<number, Finding>()
  for (const miss of nearMisses(passage.text, PHRASES)) {
    const confidence = judge(passage.text, miss)
    if (!confidence || (miss.phrase.length < LONG && isNamed(passage.text, miss.from, miss.from + miss.seen.length)) || (miss.kind !== 'turned' && isLikelier(passage.text, miss, miss.kind === 'gap' ? LEAST_GAIN_OF_GAPS : confidence === 'certain' ? LEAST_GAIN : LEAST_GAIN_OF_OTHERS))) continue
    // Of two phrases that explain one slip, the longer one does it better.
    const known = found.get(miss.from + miss.at)
    if (!known || known.to - known.from < miss.seen.length) found.set(miss.from + miss.at, slip(passage, narrow(miss), confidence))
  }
  return [...found.values(), ...cutOff(passage)]
})

/** Long phrases by their beginning, for those that stop short of their last character. */
const LONG_BY_HEAD = Map.groupBy([...SET].filter(({ length }) => length >= LONG), (phrase) => phrase.slice(0, 4))
const LONGEST_PHRASE = 16

/** 全面落实国家基本药物制。: the last character of a long phrase is gone, and what is left of its word stands alone before a stop. */
function cutOff(passage: Passage): Finding[] {
  const { text } = passage
  return [...text.matchAll(/[，。；！]/gu)].flatMap(({ index: end }): Finding[] => {
    for (let length = LONG - 1; length <= LONGEST_PHRASE && length <= end; length++) {
      const from = end - length
      const phrase = LONG_BY_HEAD.get(text.slice(from, from + 4))?.find((one) => one.length === length + 1 && text.startsWith(one.slice(0, -1), from))
      if (!phrase || KNOWN.has(phrase.slice(0, -1)) || isWord(phrase.slice(-3, -1))) continue
      return [{ rule: 'missing_character', passage, from, to: end, proposal: phrase, confidence: 'likely', parameters: { wrong: phrase.slice(0, -1), right: phrase } }]
    }
    return []
  })
}

function judge(text: string, miss: NearMiss): Finding['confidence'] | null {
  const { phrase, from, seen, at, kind } = miss
  // 学科布局 is no slip for 科学布局.
  if (KNOWN.has(seen) || (PAIRS.has(phrase) && !SET.has(phrase) && (isRightElsewhere(miss) || !isCutOut(text, from, from + seen.length)))) return null
  if (kind === 'turned') return phrase.length >= SHORTEST_TURNED && !isWord(seen.slice(at, at + 2)) && !(at + 2 === phrase.length && beginsWord(text, from + at + 1)) ? 'certain' : null
  if (kind === 'gap') return phrase.length >= SHORTEST_LACKING && leavesStray(text, from, at, MAY_LACK.has(phrase) && phrase.length >= LONG) ? (MAY_LACK.has(phrase) ? 'certain' : 'likely') : null
  const inside = at > 0 && at < phrase.length - 1
  const alike = (phrase.length >= LONG ? areNearlyAlike : areAlike)(seen[at]!, phrase[at]!)
  if (!alike && !(FIXED.has(phrase) && inside && phrase.length >= LONG)) return null
  // 基础/是/高质量发展: what stands there is a word of grammar.
  if (GRAMMAR.has(seen[at]!) && at === 0 && !isWord(seen.slice(0, 2))) return null
  if (belongsOutside(text, from + at, at === 0, at === phrase.length - 1)) return null
  return alike ? 'certain' : 'likely'
}

/** 强化政治引领 is no 强化整治, 基层公共卫生服务 no 基本公共卫生服务: by what was counted of official Chinese they go on as they should. */
function isLikelier(text: string, { phrase, from, seen }: NearMiss, least: number): boolean {
  return gainOf(text, from, from + seen.length, phrase) < least
}

/** A pair whose half was changed into another common word is a pair nobody listed, unless it sounds the same and is no word of the field, or the two are known to be mistaken for each other. */
function isRightElsewhere({ phrase, seen }: NearMiss): boolean {
  const first = PAIRS.get(phrase)!
  return ([[0, first], [first, seen.length]] as const).some(([from, to]) => {
    const [written, meant] = [seen.slice(from, to), phrase.slice(from, to)]
    return written !== meant && rarityOf(written) < RARE && (isOfTheField(written) || soundsOf(written) !== soundsOf(meant)) && !MISTAKEN.has(`${written}>${meant}`)
  })
}

/** 防控/制机 in 预防/控制/机构 is cut across words. */
function isCutOut(text: string, from: number, to: number): boolean {
  const start = Math.max(0, from - 8)
  let at = start
  const places = new Set([at, ...segment(text.slice(start, to + 8)).map((token) => (at += token.length))])
  return places.has(from) && places.has(to)
}

/** At the edge of a phrase another character may begin or end a word of its own: 信息划转 is no 信息化. */
function belongsOutside(text: string, at: number, isFirst: boolean, isLast: boolean): boolean {
  return (isFirst && at > 0 && isWord(text.slice(at - 1, at + 1))) || (isLast && beginsWord(text, at))
}

/** 监督/全过程 is no 监督权, 慢性病/疾病 no 慢性疾病. */
function beginsWord(text: string, at: number): boolean {
  return isWord(text.slice(at, at + 2)) || isWord(text.slice(at, at + 3))
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
  return token !== undefined && /^[\u4e00-\u9fff]$/u.test(token) && !standsAlone(token) && !'人组行创房面库车证法网岗量数链群包难准重品券卡图屏馆站段片型式'.includes(token)
}

/** Of a pair only the word with the slip is shown. */
function narrow(miss: NearMiss): NearMiss {
  const first = PAIRS.get(miss.phrase)
  if (first === undefined || miss.kind === 'gap' || SET.has(miss.phrase) || (miss.kind === 'turned' && miss.at === first - 1)) return miss
  const [from, to] = miss.at < first ? [0, first] : [first, miss.phrase.length]
  return { ...miss, phrase: miss.phrase.slice(from, to), seen: miss.seen.slice(from, to), from: miss.from + from, at: miss.at - from }
}

function slip(passage: Passage, { phrase, from, seen, kind }: NearMiss, confidence: Finding['confidence']): Finding {
  const rule = kind === 'gap' ? 'missing_character' : 'wrong_character'
  return { rule, passage, from, to: from + seen.length, proposal: phrase, confidence, parameters: { wrong: seen, right: phrase } }
}
