import { ADJECTIVES_BEFORE_NOUNS, HEADS_OF_PROJECTS, PROCESSES, RIGHTLY_DOUBLED, SURNAMES } from '#ingest/word-lists/proofreading/doubled-words.ts'
import { FUNCTION_WORDS, MAY_FOLLOW_ITSELF, NEVER_BEFORE_ITSELF, SINGLE_NOUNS, SINGLE_WORDS } from '#ingest/word-lists/proofreading/single-words.ts'
import { isNamed } from '#ingest/proofreading/names/named.ts'
import { isWord } from '#ingest/proofreading/words/lexicon.ts'
import { segment } from '#ingest/proofreading/words/segments.ts'
import { matchesIn } from '#ingest/proofreading/found.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { ParagraphRole } from '#ingest/parsed-document.ts'
import type { Passage } from '#ingest/proofreading/reading.ts'

/** Names may double a character (张芳芳). */
const NAMING: ReadonlySet<ParagraphRole> = new Set(['addressee', 'contact', 'leader', 'signer', 'table-row'])

/** After a number these count: 6家家 is no 家家. */
const MEASURES = '起家个名所项场次张台套支座处辆批条件例种类户人元'
const CHARACTER = /([\u4e00-\u9fff])\1(?!\1)/gu
const WORD = /([\u4e00-\u9fff]{2,12})\1/gu
const CLAUSE_TWICE = /(?<=^|[，。；：、])([^，。；：、]{5,40})[，、；。]\1(?=[，。；、])/gu
const REPEATED_AROUND = new RegExp(`([\\u4e00-\\u9fff]{4,8})(?:${PROCESSES})\\1(?=${HEADS_OF_PROJECTS})`, 'gu')
const REPEATED_AFTER_ADJECTIVE = new RegExp(`([\\u4e00-\\u9fff]{2,4})(?:${ADJECTIVES_BEFORE_NOUNS})\\1`, 'gu')

/** What was typed twice: a character (冠心病病疾病), a word (进行进行), a noun before and after (医疗设备采购医疗设备项目, 肿瘤恶性肿瘤). */
export const doubledWords: Rule = ({ passages }) => passages.filter(({ role }) => !NAMING.has(role)).flatMap((passage) => [
  ...doubledStretches(passage), ...repeatedNouns(passage), ...doubledCharacters(passage),
])

function doubledCharacters(passage: Passage): Finding[] {
  return matchesIn(passage.text, CHARACTER).filter(({ index }) => index >= nameAhead(passage.text) && isTypedTwice(passage.text, index)).map(({ 0: seen, index }) => ({
    rule: 'duplicated_character', passage, from: index, to: index + 2, proposal: seen[0]!, confidence: 'likely', parameters: { wrong: seen },
  }))
}

/** 副组长：张荟荟（县红十字会副会长）: how far the name reaches that a member of a group is listed by. */
function nameAhead(text: string): number {
  return /^(?:[\u4e00-\u9fff]{2,5}：)?[\u4e00-\u9fff]{2,4}(?=[（(][\u4e00-\u9fff、]{4,40}[）)]$)/u.exec(text)?.[0].length ?? 0
}

/**
 * Two equal characters are right when they are a word together (人人), when one ends a word and the other begins the next
 * (慢性病/病人), or when one is a word by itself (参与/与, 在/在职).
 */
function isTypedTwice(text: string, at: number): boolean {
  const seen = text.slice(at, at + 2)
  if (/\d\s?$/u.test(text.slice(Math.max(0, at - 2), at)) && MEASURES.includes(seen[0]!)) return true
  // 财政厅/厅长, 一张张, 团团伙伙
  if ((text[at + 2] === '长' && ORGANS.has(seen[0]!)) || text[at - 1] === '一' || isOfFour(text, at) || isNamed(text, at, at + 2)) return false
  if (RIGHTLY_DOUBLED.has(seen) || isOfName(text, at)) return false
  const { tokens, places } = segmentAround(text, at, at + 2)
  const [first, second] = [at, at + 1].map((place) => places.findLastIndex((start) => start <= place))
  if (first === undefined || second === undefined) return false
  // 切实/实 rather than 切/实实.
  if (first === second) return tokens[first] === seen && isWord(text.slice(at - 1, at + 1))
  const [before, after] = [tokens[first]!.length > 1, tokens[second]!.length > 1]
  const character = seen[0]!
  if (before && after) return false
  if (before && character === '为') return !/[行人]为$/u.test(tokens[first]!)
  if (before && /^(?:提高|扩大|加大|减少|增多|缩小|更新|创新|健全)$/u.test(tokens[first]!)) return true
  if (before) return !MAY_FOLLOW_ITSELF.has(character) && !startsUnknownWord(tokens[second + 1])
  // 续约/率/率/达
  if (!before && !after && ENDS_A_COMPOUND.has(character)) return (tokens[first - 1]?.length ?? 0) > 1 && !isWord(character + (text[at + 2] ?? ''))
  if (after) return NEVER_BEFORE_ITSELF.has(character) || (!SINGLE_WORDS.has(character) && !SINGLE_NOUNS.has(character))
  return FUNCTION_WORDS.has(character) || (!SINGLE_WORDS.has(character) && !SINGLE_NOUNS.has(character))
}

/** What has a head called after it: 厅长, 科长. */
const ORGANS: ReadonlySet<string> = new Set('厅局部处科院所站校会室队组委办区县市镇乡村社股园')

/** What ends a compound that the dictionary need not have. */
const ENDS_A_COMPOUND: ReadonlySet<string> = new Set('率度额量期性化型')

/** AABB: 团团伙伙, 方方面面. */
function isOfFour(text: string, at: number): boolean {
  return (text[at + 2] !== undefined && text[at + 2] === text[at + 3]) || (at > 1 && text[at - 1] === text[at - 2])
}

/** 张芳芳、李丽丽: a surname before it that begins its clause, and what stands behind names. */
function isOfName(text: string, at: number): boolean {
  return SURNAMES.has(text[at - 1] ?? '') && /^$|[、，。：；（\s由请让与和经]/u.test(text[at - 2] ?? '') && /^(?:[、，。：（）\s等]|医|护士|代表|委员|主任|院长|局长|同志|教授|老师|女士|先生|校长|书记)/u.test(text.slice(at + 2, at + 4))
}

/** 线路/路/堑: a word the dictionary lacks may begin with the second character. */
function startsUnknownWord(next: string | undefined): boolean {
  return next !== undefined && /^[\u4e00-\u9fff]$/u.test(next) && !SINGLE_WORDS.has(next)
}

function segmentAround(text: string, from: number, to: number): { tokens: string[]; places: number[] } {
  const start = Math.max(0, from - 8)
  const tokens = segment(text.slice(start, to + 8))
  let place = start
  const places = tokens.map((token) => (place += token.length) - token.length)
  return { tokens, places }
}

function doubledStretches(passage: Passage): Finding[] {
  return matchesIn(passage.text, WORD).filter(({ 1: word, index }) => standsTwice(passage.text, word!, index)).map(({ 0: seen, 1: word, index }) => ({
    rule: 'duplicated_word', passage, from: index, to: index + seen.length, proposal: word!, confidence: 'certain', parameters: { word: word! },
  }))
}

/** 一步一步 and 研究研究 are meant, 本规定规定 is right; the same words twice, cut at the same places, are not. */
function standsTwice(text: string, word: string, at: number): boolean {
  if (/^[一二三四五六七八九十百千万两几每逐越边]|的|年度$|^(?:规定|组织|设计|保管)$/u.test(word) || /^(.)\1+$/u.test(word) || RIGHTLY_DOUBLED.has(word) || text[at - 1] === '本') return false
  const { tokens, places } = segmentAround(text, at, at + 2 * word.length)
  const [first, second, end] = [at, at + word.length, at + 2 * word.length].map((place) => places.indexOf(place)) as [number, number, number]
  if (second === -1) return false
  // 总投资投资3.6亿元: before a figure the noun has been said.
  if (first === -1 && end !== -1 && /^\s?\d/u.test(text.slice(at + 2 * word.length))) return tokens[second - 1]!.endsWith(word)
  // 贯彻落实/落实工作: both belong to longer words.
  if (first === -1 && end === -1) return MEANT_ONCE.has(word)
  // 严格执行/执行: the first ends a longer word.
  if (first === -1) return end !== -1 && tokens[second - 1]!.endsWith(word) && tokens[second - 1]!.length >= word.length + 2 && !MAY_BEGIN_ANEW.has(word)
  // 密切/密切配合: the second may begin a phrase, the rest of which is a word.
  if (end === -1 && at + 2 * word.length < text.length && !isCompound(tokens[second]!, word)) return false
  return tokens.slice(first, second).some((token) => token.length > 1)
}

/** Behind a compound these may begin the next: 公共卫生服务/服务/项目. */
const MAY_BEGIN_ANEW: ReadonlySet<string> = new Set(['服务', '管理', '工作', '建设', '培训', '教育', '治疗', '规划', '计划', '资金', '学校', '学生', '项目', '工程', '组织', '设计', '规定'])

/** Acts that nobody names twice in a row, whatever longer words they stand in. */
const MEANT_ONCE: ReadonlySet<string> = new Set(['落实', '推进', '推动', '开展', '加强', '完善', '提高', '提升', '强化', '增强', '实施', '解决', '优化', '督促', '改善'])

function repeatedNouns(passage: Passage): Finding[] {
  const around = matchesIn(passage.text, REPEATED_AROUND).map(({ 0: seen, 1: noun, index }): Finding => ({
    rule: 'duplicated_phrase', passage, from: index, to: index + seen.length, proposal: seen.slice(0, -noun!.length), confidence: 'likely', parameters: { word: noun! },
  }))
  const adjectives = matchesIn(passage.text, REPEATED_AFTER_ADJECTIVE).filter(({ 1: noun }) => isWord(noun!)).map(({ 0: seen, 1: noun, index }): Finding => ({
    rule: 'duplicated_word', passage, from: index, to: index + seen.length, proposal: seen.slice(noun!.length), confidence: 'likely', parameters: { word: noun! },
  }))
  const clauses = matchesIn(passage.text, CLAUSE_TWICE).map(({ 0: seen, 1: clause, index }): Finding => ({
    rule: 'duplicated_phrase', passage, from: index, to: index + seen.length, proposal: clause!, confidence: 'certain', parameters: { word: clause! },
  }))
  return [...clauses, ...around, ...adjectives]
}

function isCompound(token: string, word: string): boolean {
  return token.length >= word.length + 2 && token.startsWith(word) && isWord(token.slice(word.length))
}
