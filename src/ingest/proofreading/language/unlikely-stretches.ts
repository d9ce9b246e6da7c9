import { GRAMMAR } from '#ingest/word-lists/proofreading/single-words.ts'
import { JUDGED_ELSEWHERE } from '#ingest/word-lists/proofreading/confused-words.ts'
import { costsUpTo } from '#ingest/proofreading/words/costs.ts'
import { isNamed } from '#ingest/proofreading/names/named.ts'
import { isHan } from '#ingest/proofreading/words/lone-characters.ts'
import { isWord, rarityOf } from '#ingest/proofreading/words/lexicon.ts'
import { segment, wordAt } from '#ingest/proofreading/words/segments.ts'
import { weightOfGap } from '#ingest/proofreading/language/gaps.ts'
import { mendingsOf, type Mending, type Way } from '#ingest/proofreading/language/mendings.ts'
import { officialChinese } from '#ingest/proofreading/language/language.ts'
import { stretchesThatReturn, type Returning } from '#ingest/proofreading/language/returning.ts'
import { readSigns, type Signs } from '#ingest/proofreading/language/signs.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { ParagraphRole } from '#ingest/parsed-document.ts'
import type { Passage } from '#ingest/proofreading/reading.ts'

const PROSE: ReadonlySet<ParagraphRole> = new Set(['opening', 'body', 'closing'])

/** How unlikely each slip is; the decision record says on what this was weighed. */
const PRICE: Record<Exclude<Way, 'gap'>, number> = { word: 12, alike: 15, turned: 10, doubled: 11 }
/** Of gaps, which are weighed otherwise, so much must speak for one. */
const LEAST_FOR_GAP = 2
/** Official Chinese as counted weighs less than the words themselves: laws are not letters. */
const STRETCH = 0.7
const MOST_BY_WORDS = 20
/** A character that belongs to no word when mended is seldom what was meant. */
const NO_WORD = 8
/** A word that stands there is meant the more, the more common it is. */
const COMMON = 0.55
/** Of two words that are typed alike either may be common. */
const COMMON_WORD = 0.3
const RAREST = 20
/** Two characters that are a word either way round (到达, 定制). */
const TURNED_WORD = 6
const HARDLY_A_WORD = 18
/** However much likelier the words are: names are made of rare ones. */
const LEAST: Record<Way, number> = { word: 8, alike: 6, turned: 4, doubled: 3, gap: 0 }
const AROUND = 6

/**
 * Stretches that official Chinese does not have, where it has what one slip makes of them: 一如继往, 职工食唐, 规范化建建设. A mending is proposed
 * when the stretch with it is likelier than as written, by the counts of laws and reports and by the words of the dictionary, by more than
 * the price of the slip (a noisy channel over stretches). A stretch that comes back elsewhere in the text is meant, and so is a character that would
 * have to be taken for the same other one twice: 错服、漏服 of medicines are not 错报、漏报 of figures.
 */
export const unlikelyStretches: Rule = ({ passages }) => {
  const prose = passages.filter(({ role }) => PROSE.has(role)).map((passage) => ({ passage, read: readSigns(passage.text, officialChinese().numbers) }))
  const returning = stretchesThatReturn(prose.map(({ read }) => read))
  const found = prose.flatMap(({ passage, read }) => weighedIn(passage, read, returning).map((one) => ({ passage, one, exchange: exchangeOf(passage.text, one) })))
  const often = Map.groupBy(found, ({ exchange }) => exchange)
  return found.filter(({ exchange }) => exchange === null || often.get(exchange)!.length === 1).map(({ passage, one }) => toFinding(passage, one))
}

/** Which characters are taken for which others; null for what is put in, taken out or turned round. */
function exchangeOf(text: string, { way, at, end, right }: Weighed): string | null {
  return way === 'alike' || way === 'word' ? `${text.slice(at, end)}→${right}` : null
}

type Weighed = Mending & { at: number; end: number; right: string; weight: number }

function weighedIn(passage: Passage, read: Signs, returning: Returning): Weighed[] {
  const taken: Weighed[] = []
  const weighed = mendingsOf(read, ...placesIn(passage.text), returning)
    .filter(({ way, from, to, gain }) => gain > LEAST[way] && !returning(read.signs, from - 1, to + 1))
    // 第二类、第三类: what stands between equals keeps them apart.
    .filter(({ way, from, to }) => way !== 'doubled' || (read.places[to - 1] ?? 0) - (read.places[from] ?? 0) === to - from - 1)
    .map((mending) => weigh(passage.text, read, mending)).filter(({ weight }) => weight > 0)
  for (const one of weighed.toSorted((a, b) => b.weight - a.weight)) {
    if (!taken.some(({ at, end }) => one.at <= end && one.end >= at) && !isOfName(passage.text, one)) taken.push(one)
  }
  return taken
}

/** Where a character stands alone that is no word of grammar, and where words of two characters begin. */
function placesIn(text: string): [ReadonlySet<number>, ReadonlyMap<number, string>] {
  const halves = new Set<number>()
  const words = new Map<number, string>()
  let at = 0
  for (const token of segment(text)) {
    if (token.length === 1 && isHan(token) && !GRAMMAR.has(token)) halves.add(at)
    if (token.length === 2 && isHan(token)) words.set(at, token)
    at += token.length
  }
  return [halves, words]
}

function weigh(text: string, { signs, places, length }: Signs, mending: Mending): Weighed {
  const at = mending.from === mending.to ? afterLast(places, mending.from) : places[mending.from]!
  const end = mending.from === mending.to ? at : places[mending.to - 1]! + 1
  const right = mending.by.map((sign) => officialChinese().characters[sign]!).join('')
  if (mending.way === 'gap') return { ...mending, at, end, right, weight: weightOfGap(text, { signs, places, length }, mending, at, right) - LEAST_FOR_GAP }
  const before = text.slice(Math.max(0, at - AROUND), at)
  const behind = text.slice(end, end + AROUND)
  const words = Math.min(MOST_BY_WORDS, costsUpTo(before + text.slice(at, end) + behind).at(-1)! - costsUpTo(before + right + behind).at(-1)!)
  const weight = STRETCH * mending.gain + words - PRICE[mending.way]
  return { ...mending, at, end, right, weight: weight > 0 ? weight - doubts(text, at, end, right, mending.way) : weight }
}

/** What was left out stood behind the sign before it. */
function afterLast(places: Uint32Array, from: number): number {
  return from === 1 ? places[1]! : places[from - 1]! + 1
}

function doubts(text: string, at: number, end: number, right: string, way: Way): number {
  const mended = wordAt(text.slice(0, at) + right + text.slice(end), at)
  const written = wordAt(text, at)
  const noWord = mended.word.length > 1 ? 0 : NO_WORD
  if (way === 'word') return COMMON_WORD * Math.max(0, RAREST - rarityOf(written.word))
  if (way === 'alike') return noWord + (written.word.length > 1 ? COMMON * Math.max(0, RAREST - rarityOf(written.word)) : 0)
  if (way === 'turned') return noWord + (written.word.length > 1 && rarityOf(written.word) < HARDLY_A_WORD ? TURNED_WORD : 0)
  return noWord
}

/** Behind these, or in quotation marks of their own, stands a name. */
const NAMED = /^[\u4e00-\u9fff]{0,2}(?:[镇乡村街组湖坝沟]|大道|大桥|路(?!径|线)|[县区市](?!人民|中医|妇幼|疾控|医院|卫|级|域|属|内)|社区|公园|小区)/u
const CODE_OF_NUMBER = /^[\u4e00-\u9fff]{0,8}\s?[〔【［[（(]\s?(?:19|20)\d/u
const NAME_ON_A_LIST = /^(?:[\u4e00-\u9fff]{2,5}：)?[\u4e00-\u9fff]{2,4}[（(]/u
const QUOTED = 10

function isOfName(text: string, { at, end, way }: Weighed): boolean {
  const behind = text.slice(end, end + 20)
  if (CODE_OF_NUMBER.test(behind) || (way !== 'gap' && isNamed(text, at, end)) || end < (NAME_ON_A_LIST.exec(text)?.[0].length ?? 0)) return true
  // 奋斗之责, 举全市之力
  if (way === 'alike' && (text[at] === '之' || text[at - 1] === '之')) return true
  // 团团伙伙
  if (way === 'doubled' && end - at === 2 && [text.slice(at - 2, at), text.slice(end, end + 2)].some((pair) => pair.length === 2 && pair[0] === pair[1])) return true
  const opened = Math.max(text.lastIndexOf('“', at), at - QUOTED)
  // 本条例规定规定的: what follows 本 is a name too. 既使…又使: whether it is a slip, a rule of its own says.
  if (way === 'doubled' ? text.slice(Math.max(0, at - 3), at).includes('本') : JUDGED_ELSEWHERE.has(text.slice(at, end + 1))) return true
  return way !== 'doubled' && (NAMED.test(behind) || (text[opened] === '“' && /^[^”]{0,8}”/u.test(behind) && !text.slice(opened, at).includes('”')))
}

/** A person is shown the word, not the character. */
function toFinding(passage: Passage, { way, at, end, right }: Weighed): Finding {
  const { text } = passage
  if (way === 'doubled') return { rule: right.length > 1 ? 'duplicated_word' : 'duplicated_character', passage, from: at, to: end, proposal: right, confidence: 'likely', parameters: right.length > 1 ? { word: right } : { wrong: text.slice(at, end) } }
  const { word, from } = wordAt(text.slice(0, at) + right + text.slice(end), at)
  const isShown = isWord(word) && from <= at && from + word.length >= at + right.length
  const [start, stop, proposal] = isShown ? [from, from + word.length - right.length + end - at, word] : [at, end, right]
  return { rule: way === 'gap' ? 'missing_character' : 'wrong_character', passage, from: start, to: stop, proposal, confidence: 'likely', parameters: { wrong: text.slice(start, stop), right: proposal } }
}
