import { ACT_FIRST_HALVES, ACT_SECOND_HALVES, BEFORE_ACTS, FIRST_HALVES, GOVERNING, NOUNS_ALONE, SECOND_HALVES, TRANSITIVE, VERB_HALVES } from '#ingest/word-lists/proofreading/stumps.ts'
import { gainOf } from '#ingest/proofreading/language/mendings.ts'
import { officialChinese } from '#ingest/proofreading/language/language.ts'
import { STOP } from '#ingest/proofreading/language/signs.ts'
import { readMarker } from '#ingest/sections/numbering.ts'
import { findMatches } from '#ingest/proofreading/found.ts'
import { SUFFIXES } from '#ingest/word-lists/proofreading/single-words.ts'
import { comesBack, isHan, isLone } from '#ingest/proofreading/words/lone-characters.ts'
import { isWord, PAIRS, SET } from '#ingest/proofreading/words/lexicon.ts'
import { segment } from '#ingest/proofreading/words/segments.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { Passage } from '#ingest/proofreading/reading.ts'

const FIRST = halves(FIRST_HALVES, 0)
const SECOND = halves(SECOND_HALVES, 1)
const VERB = halves(VERB_HALVES, 0)
const ACT_FIRST = halves(ACT_FIRST_HALVES, 0)
const ACT_SECOND = halves(ACT_SECOND_HALVES, 1)
const ACT_FOLLOWS: ReadonlySet<string> = new Set(BEFORE_ACTS.split(' '))
const NEEDS_MORE: ReadonlySet<string> = new Set(GOVERNING.split(/\s+/u))

/** So far back a 是 may stand that 明显的 belongs to. */
const SENTENCE = 60
const LONGEST_HEADING = 20
/** What laws and reports say of it may speak a little against a half, since with its other half the stretch grows longer. */
const LEAST_GAIN = -2
/** More than about 70 in a million, as a natural logarithm. */
const OFTEN = 4.25
const STOP_MARK = /^[，。；！]/u
/** 提意见, 提要求 are whole. */
const NO_OBJECT = /^(?:意见|建议|要求|问题|案|请|示|名|交|价|质|级|档|速|效|前|起|出|到|[一二三四五六七八九十两半])/u
const ADJECTIVE_ALONE = /(?:明显|显著|良好|便捷|优质|高效|一定|较大|较好|初步|积极|坚实|浓厚|重要|长足|阶段性|实质性)的(?=[。；])|(?<=取得|得到|起到|发挥|产生|有|了)(?:明显|显著|良好|较大|较好|积极|长足)的(?=，)/gu
const OBJECT_LOST = new RegExp(`(?<!已|都|均|所|后)(?:${TRANSITIVE})了(?=[，。；])|(?<=对(?![^，。；]{0,24}(?:规定|要求|方案|程序|方式|依法))[^，。；]{2,24})进行(?=[，。；])`, 'gu')
/** 进一步医疗质量管理, 群众满意度有了明显。, 对群众反映强烈的，及时整改 */
const PART_LOST = new RegExp(`(?:进一步|切实|着力|大力|不断|努力)(?=${NOUNS_ALONE})(?!.{1,3}健康(?:发展|成长)|进一步技术|.{1,3}公共)|(?:有了?|取得了?|得到了?)(?:明显|显著|较大|一定|进一步|有效|长足|初步|积极)(?=[，。；])|(?<=[对就][^，。；是对就]{2,20}(?:强烈|突出|关心|关注|存在|提出|反映|提到))的(?=[，；。])`, 'gu')

/** What is left of a word or a sentence when a character or a word was left out: 得到有效解。, 取得了明显的。, 对该问题进行。 */
export const stumps: Rule = ({ passages }) => {
  const prose = passages.filter(({ role }) => role === 'body' || role === 'opening' || role === 'closing')
  return [
    ...prose.flatMap((passage, i) => halfWords(passage, goesOn(passage, prose[i + 1]))),
    ...findMatches(prose, ADJECTIVE_ALONE, ({ index }, { text }) => (/[是为属]/u.test(text.slice(Math.max(0, index - SENTENCE), index).split('。').at(-1)!) ? null : { rule: 'missing_word', proposal: null, confidence: 'likely' })),
    ...[OBJECT_LOST, PART_LOST].flatMap((lost) => findMatches(prose, lost, () => ({ rule: 'missing_word', proposal: null, confidence: 'likely' }))),
  ]
}

/** A line that was broken inside a sentence says nothing of its last word. */
function goesOn({ text }: Passage, next: Passage | undefined): boolean {
  return next !== undefined && text.length > LONGEST_HEADING && !/[。；：！？）”》]$/u.test(text) && readMarker(next.text) === null
}

function halfWords(passage: Passage, isBroken: boolean): Finding[] {
  const tokens = segment(passage.text)
  let at = 0
  return tokens.flatMap((token, i): Finding[] => {
    const from = at
    at += token.length
    const [before, behind] = [tokens[i - 1] ?? '', tokens[i + 1] ?? '']
    // 以曾患病为由， and 安全、可及。 are whole.
    if (NEEDS_MORE.has(token) && STOP_MARK.test(behind) && !/[为可之不有敢作处\d多余]$/u.test(before) && !(token === '为' && behind[0] === '、')) return [{ rule: 'missing_word', passage, from, to: from + token.length, proposal: null, confidence: 'likely' }]
    if (isBroken && behind === '') return []
    // 保重点、保运转: what comes back is a verb of one character.
    if (token.length === 1 && comesBack(passage.text, from)) return []
    const meant = token.length === 1 && isHan(token) && !isLone(before) && !isLone(behind) ? wordOf(token, before, behind) : null
    return meant && gainOf(passage.text, from, from + 1, meant) > LEAST_GAIN ? [{ rule: 'missing_character', passage, from, to: from + 1, proposal: meant, confidence: 'likely', parameters: { wrong: token, right: meant } }] : []
  })
}

function wordOf(half: string, before: string, behind: string): string | null {
  // 专家组/成: with the character before it, it is a word.
  if (!isHan(before) || SUFFIXES.has(half) || isWord(before.at(-1)! + half)) return null
  const isWhole = isHan(behind) && behind.length > 1
  if (ACT_FOLLOWS.has(before)) return isWhole && !NO_OBJECT.test(behind) ? (ACT_FIRST.get(half) ?? ACT_SECOND.get(half) ?? null) : null
  if (!isLone(half) || standsOften(half)) return null
  // 注册护1200名: what was left of it makes a pair with the word before.
  if (/^\d/u.test(behind)) return FIRST.has(half) && isKnown(before + FIRST.get(half)!) ? FIRST.get(half)! : null
  if (behind === '' || STOP_MARK.test(behind)) return FIRST.get(half) ?? (before.length > 1 ? SECOND.get(half) ?? null : null)
  if (before.length < 2 || !isWhole) return null
  return pairOf(half, before, behind) ?? (NO_OBJECT.test(behind) ? null : VERB.get(half) ?? null)
}

/** 取回权, 依路而建: a character that official Chinese often has as a word of its own. */
function standsOften(character: string): boolean {
  const { alone, numbers } = officialChinese()
  return alone(numbers.get(character.charCodeAt(0)) ?? STOP) > OFTEN
}

/** 医疗机/开展: what completes it makes a pair with the word beside it. */
function pairOf(half: string, before: string, behind: string): string | null {
  const [first, second] = [FIRST.get(half), SECOND.get(half)]
  if (first && isKnown(before + first)) return first
  return second && isKnown(second + behind) ? second : null
}

function isKnown(phrase: string): boolean {
  return PAIRS.has(phrase) || SET.has(phrase)
}

/** The first word that each character is half of. */
function halves(list: string, half: 0 | 1): ReadonlyMap<string, string> {
  return new Map(list.trim().split(/\s+/u).toReversed().map((word) => [word[half]!, word]))
}
