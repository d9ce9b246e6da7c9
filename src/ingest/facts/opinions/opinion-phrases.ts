import type { Stretch } from '#ingest/text/sentences.ts'
import { findQuotations } from '#ingest/text/quotations.ts'
import { ASKED_MEASURES, OPINION_NOUNS, OPINION_OUTCOMES, OPINION_SOURCES, OPINION_VERBS } from '#ingest/word-lists/opinions.ts'

/** Opinions named at the head of a text. `basis` says by what: their own words in quotation marks, the words of the letter, or a heading's mere form. */
export type OpinionPhrase = { opinions: Stretch[]; basis: 'quoted' | 'worded' | 'formed'; length: number }

const any = (words: readonly string[]) => `(?:${words.join('|')})`

const LEAD = '(?:针对|关于|对于|对照|就|对|围绕|有关)'
const SOURCE = `(?:${any(OPINION_SOURCES)}(?:在[^，。；：“”]{1,24}?)?(?:中|里|上)?(?:所|还|重点|特别|一并|同时)?${any(OPINION_VERBS)}(?:的|要|应当|应)?(?:有关|关于)?|${any(OPINION_SOURCES)}[中里]的?(?=“))`
const COUNTED = '(?:[几两一二三四五六七八九十\\d]{1,2}(?:点|条|项|个|方面)的?)'
const NOUN = `(?<noun>(?:的|等|这[一个]|方面|有关|相关|具体|类似){0,3}${COUNTED}?${any(OPINION_NOUNS)})`
const OUTCOME = `(?<outcome>的?${any(OPINION_OUTCOMES)})`
const STOP = '(?=[，,。：:；;、（(]|$|我[局委们区县市院]|区|已|现|非常|十分|很|具有|符合)'
const QUOTED = '(?<quotes>“※+”(?:[、，和及与以]{0,2}“※+”){0,9})'

const BY_QUOTE = new RegExp(`^(?<lead>${LEAD})?(?<source>${SOURCE})?${QUOTED}${NOUN}?${OUTCOME}?`, 'u')
const BY_WORDS = new RegExp(`^(?<lead>${LEAD})?(?<source>${SOURCE})?(?<words>(?!“)[^。；：《》]{4,90}?)${NOUN}${OUTCOME}?${STOP}`, 'u')
const ORDINAL = '[一二三四五六七八九十\\d]{1,2}'
const CALLED = '(?:建议|意见|问题|提案|诉求|要求)'
const BY_NUMBER = new RegExp(`^${LEAD}?(?:${any(OPINION_SOURCES)}(?:所?${any(OPINION_VERBS)})?的?)?(?:第${ORDINAL}[条点个项]的?${CALLED}?|${CALLED}第?${ORDINAL}[条点个项]?${CALLED}?)(?:内容)?[：:，,]?\\s?(?:“(?<quoted>※{4,})”|(?<=[：:，,]\\s?)(?<words>[^。；：“”]{4,90}))`, 'u')
const ASKED = new RegExp(`^(?<lead>${LEAD})?(?<source>${SOURCE})(?<words>[^，,。；：:“”《》]{4,60})(?=[，,。：:]|$)`, 'u')

/** What only an opinion can have: a plan has 工作情况 too. */
const HANDLED = /办理|落实|整改|处理|采纳|答复|回复|回应/u

const EMPTY = /^(?:上述|以上|该|这些|此|相关|有关|存在|宝贵|具体|以下|下列|其他|其它|各项|各类|提案|建议|意见|审议|问题|您|你们|群众|办理|下一步|工作|内容|答复|的|了|等|中|[几两一二三四五六七八九十\d]{1,2}(?:点|条|项|个)|方面|和|及)*$/u

/**
 * Reads the opinion a heading names: 针对“…”的建议, “…”办理情况, 关于…的建议, 关于您提出的…问题, 建议一：…; null when it names none.
 * 关于加强… alone is named by form only: the list it stands in must tell whether it answers a wish.
 *
 * @example
 * readHeadedOpinion('关于“调整运价”的建议')?.opinions //=> [{ start: 3, end: 7 }]
 */
export function readHeadedOpinion(heading: string): OpinionPhrase | null {
  const shape = shapeOf(heading)
  return byNumber(heading, shape) ?? byQuote(heading, shape, false) ?? byWords(heading, shape, false) ?? byAsking(heading, shape, false) ?? byForm(heading, shape)
}

/**
 * Reads the opinion a sentence begins with, only when the sentence says whose it is: 针对您提出的…问题，…; 您建议中提到的…
 */
export function readSaidOpinion(sentence: string): OpinionPhrase | null {
  const shape = shapeOf(sentence)
  return byQuote(sentence, shape, true) ?? byWords(sentence, shape, true) ?? byAsking(sentence, shape, true)
}

/** The text with what stands in quotation marks covered, so that its commas and stops are not read. */
function shapeOf(text: string): string {
  let shape = ''
  let at = 0
  for (const { start, end } of findQuotations(text.slice(0, 240), '“')) {
    shape += text.slice(at, start) + '※'.repeat(end - start)
    at = end
  }
  return shape + text.slice(at)
}

function byQuote(text: string, shape: string, mustSay: boolean): OpinionPhrase | null {
  const match = BY_QUOTE.exec(shape)
  const { lead, source, quotes, noun, outcome } = match?.groups ?? {}
  if (!match || !quotes || (mustSay && !source && !(lead && /建议|意见|诉求/u.test(noun ?? '')))) return null
  if (!source && !noun && !(outcome && (lead || HANDLED.test(outcome)))) return null
  const from = (lead?.length ?? 0) + (source?.length ?? 0)
  const opinions = findQuotations(text.slice(0, from + quotes.length), '“').filter(({ start, end }) => start > from && end - start >= 4)
  return opinions.length > 0 ? { opinions, basis: 'quoted', length: match[0].length } : null
}

function byWords(text: string, shape: string, mustSay: boolean): OpinionPhrase | null {
  const match = BY_WORDS.exec(shape)
  const { lead, source, words, noun } = match?.groups ?? {}
  if (!match || !words || (!lead && !source) || (mustSay && !source)) return null
  // 针对…问题 names what a bureau found as often as what it was told.
  if (!source && /问题|要求|想法/u.test(noun!) && lead !== '关于') return null
  const start = (lead?.length ?? 0) + (source?.length ?? 0)
  const opinion = trimWords(text, start, start + words.length)
  return opinion && { opinions: [opinion], basis: 'worded', length: match[0].length }
}

/** 建议一：…, 关于第二条建议“…” */
function byNumber(text: string, shape: string): OpinionPhrase | null {
  const match = BY_NUMBER.exec(shape)
  const { quoted, words } = match?.groups ?? {}
  if (!match) return null
  if (quoted) return { opinions: [{ start: match[0].length - 1 - quoted.length, end: match[0].length - 1 }], basis: 'quoted', length: match[0].length }
  const opinion = trimWords(text, match[0].length - words!.length, match[0].length)
  return opinion && { opinions: [opinion], basis: 'quoted', length: match[0].length }
}

function byAsking(text: string, shape: string, mustSay: boolean): OpinionPhrase | null {
  const match = ASKED.exec(shape)
  const { lead, source } = match?.groups ?? {}
  if (!match || !source || (mustSay && !lead && !/^您们?建议(?![中里的])/u.test(match[0]) && !/[中里](?:提到|提出|反映|建议)的$/u.test(source))) return null
  const start = (lead?.length ?? 0) + source.length
  const opinion = trimWords(text, start, match[0].length)
  return opinion && { opinions: [opinion], basis: 'worded', length: match[0].length }
}

function byForm(text: string, shape: string): OpinionPhrase | null {
  const about = shape.startsWith('关于') && shape.slice(2)
  if (!about || !ASKED_MEASURES.test(about) || /[。；：]/u.test(about) || /(?:情况|成效|做法|依据|背景)$/u.test(about)) return null
  const opinion = trimWords(text, 2, text.length)
  return opinion && { opinions: [opinion], basis: 'formed', length: text.length }
}

/** The bare opinion: without 关于 before it and 的, 等 or 方面 behind it; null when nothing particular is left. */
function trimWords(text: string, from: number, to: number): Stretch | null {
  const words = text.slice(from, to)
  const lead = /^(?:关于|对于|有关|的|了)?/u.exec(words)![0].length
  const tail = /(?:方面|有关|相关|等)*(?:的|等)?$/u.exec(words)![0].length
  const start = from + lead
  const end = to - tail
  const bare = text.slice(start, end)
  return bare.length >= 4 && !EMPTY.test(bare) && !/^《[^》]*》$|(?:提出|提到|反映|指出)$/u.test(bare) ? { start, end } : null
}
