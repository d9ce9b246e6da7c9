import { partAsked } from '#ingest/facts/opinions/asked-measures.ts'
import { QUOTE_MARKS } from '#ingest/facts/opinions/quoted-shape.ts'
import { readNumeral } from '#ingest/text/chinese-numerals.ts'
import { findQuotations } from '#ingest/text/quotations.ts'
import { partsOf, quietQuotes, type Stretch } from '#ingest/text/sentences.ts'
import { stateFrom, type Passage, type Stated } from '#ingest/facts/passages.ts'
import { OPINION_VERBS } from '#ingest/word-lists/opinions.ts'

/** An opinion a letter repeats in one place, to answer it in another. `order` counts within its list, from 0. */
export type ListedOpinion = { opinion: string; stated: Stated; order: number; of: number; passage: Passage }

type Place = { passage: Passage; stretch: Stretch }

const COUNT = '(?:几|[两一二三四五六七八九十\\d]{1,2})(?:点|条|项|个方面|个|方面)'
const NAMED = '(?:审议意见|意见建议|意见和建议|建议|意见|问题|要求|对策|诉求)'
const GAVE = `(?:${OPINION_VERBS.join('|')})(?:了|的|要)?(?:以下|如下)?(?:${COUNT}的?|有关|相关|宝贵|具体|主要)*`
const ANNOUNCES = new RegExp(`(?:${GAVE}${NAMED}?|${NAMED}(?:的)?(?:主要)?(?:内容)?(?:集中在|集中于|归纳为|概括为|是|为|有|如下|包括|体现在)?(?:以下|如下)?(?:${COUNT})?)\\s?(?<mark>[：:])?[，,]?\\s?$`, 'u')
const ANNOUNCES_INSIDE = new RegExp(`${GAVE}${NAMED}?(?:(?:主要)?(?:集中在|归纳为|是|为|有|包括)(?:以下)?(?:${COUNT})?)?(?:[：:]|[，,](?:即|分别是|分别为)[：:]?|[，,](?=一[是要]|其一|第一|（一）|1[.．、])|(?=①|（1）|要[^。；]{2,40}；要))`, 'u')
/** 建议的主要内容为：1.…；审议意见共四条，涉及我局的有两条：（一）… */
const CASE_HAS = new RegExp(`(?:建议|提案|议案|审议意见)(?:共|的|中)?[^。；：“”]{0,24}?(?:有[两三四五六七八九][：:]|(?:内容|涉及|诉求|${COUNT})[^。；：“”]{0,12}?(?:(?:为|是|有|包括|如下|${COUNT})[：:]|[，,](?:分别[是为]|即|包括|主要[是有为])[：:]?))`, 'u')
const QUOTES_GIVEN = new RegExp(`(?:${GAVE}(?:关于)?)(?=[“「『"])`, 'gu')
const GIVEN_AS = new RegExp(`^(?:等|的|${COUNT}|方面|有关|相关){0,4}${NAMED}`, 'u')
const FROM_SIDES = new RegExp(`从(?<list>[^。；]{8,140}?)等?(?:(?:几|[两一二三四五六七八九十\\d]{1,2})个?)?(?:方面|角度|层面)[，,]?[^。，]{0,24}(?:提出|给出|建言)[^。，]{0,16}${NAMED}`, 'u')
/** …，并提出了加大供给、加强培训等三点建议 */
const GIVEN_ROW = new RegExp(`(?:提出|提了|给出)了?(?<list>[^。；：“”]{8,140}?)等?(?:${COUNT})?的?(?:具体|宝贵|很好|有益|合理)*的?${NAMED}`, 'gu')
const LIST_HEADING = /^(?:(?:代表|委员|提案|建议|您|您的)?(?:提出的?)?(?:主要)?(?:建议|提案|意见|审议意见|问题)(?:的)?(?:主要)?(?:内容|要点|摘要)|(?:您|代表|委员)提出的(?:主要)?(?:建议|意见|问题))$/u
const ITEM = /(?:^|(?<=[：:；;。，,\s])|(?=[①-⑩]))(?:[一二三四五六七八九十][是要]|其[一二三四五六七八九十][，,、]?|[（(][一二三四五六七八九十\d]{1,2}[）)]|第[一二三四五六七八九十][，,、]|\d{1,2}[.．、](?!\d)|[①-⑩])\s?/gu
/** What joins one quotation to the next. */
const JOINT = /^[、，,；;和及与以]{0,2}$/u
const SPEAKER = /您|你们?|贵[单委会党团组局支界]|代表|委员|提案|议案|建议|审议意见|常委会|会议/u
/** What a bureau proposes itself: 我局提出如下会办意见. */
const OWN = /(?:会办|协办|汇办|办理|答复|处理|反馈|落实)(?:意见|情况|措施|工作)?(?:建议)?(?:如下)?\s?[：:]|我[局委厅院们]|现(?:将|就|提出)|正如|主要表现/u

/**
 * Finds the opinions a letter lists before it answers them: 您建议：一是…二是…; 提出了“…”“…”等建议; 从…、…两个方面提出建议; a section
 * 建议的主要内容. Only lists that the letter itself announces are read, and only as somebody else's words; `most` at most.
 */
export function findListedOpinions(passages: readonly Passage[], most: number): ListedOpinion[] {
  const found: ListedOpinion[] = []
  for (let i = 0; i < passages.length && found.length < most; i++) {
    const { role, heading, text } = passages[i]!
    if (role !== 'body' && role !== 'opening') continue
    if (LIST_HEADING.test(heading.text)) found.push(...listedIn(sectionItems(passages, i)))
    else if (SPEAKER.test(text.text)) found.push(...quotedLists(passages[i]!, most).flatMap(listedIn), ...listedIn(announcedItems(passages, i)), ...listedIn(sidesOf(passages[i]!)), ...rowsGiven(passages[i]!, most).flatMap(listedIn))
  }
  return found.slice(0, most)
}

function listedIn(list: readonly Place[]): ListedOpinion[] {
  if (list.length < 2) return []
  return list.map(({ passage, stretch: { start, end } }, order) => ({
    opinion: passage.text.text.slice(start, end), order, of: list.length, passage, stated: stateFrom(passage, passage.text, start, end, 'certain'),
  }))
}

/** 提出“…”“…”等建议 in one sentence. */
function quotedLists(passage: Passage, most: number): Place[][] {
  const { text } = passage.text
  const quotations = findQuotations(text, QUOTE_MARKS)
  if (quotations.length === 0) return []
  let next = 0
  return [...text.matchAll(QUOTES_GIVEN)].slice(0, most).map((match) => {
    let at = match.index + match[0].length
    while (next < quotations.length && quotations[next]!.start <= at) next++
    const run: Place[] = []
    for (; next < quotations.length && JOINT.test(text.slice(at, quotations[next]!.start - 1)); next++) {
      run.push({ passage, stretch: quotations[next]! })
      at = quotations[next]!.end + 1
    }
    const given = GIVEN_AS.exec(text.slice(at, at + 12))
    return !given ? [] : run.length === 1 ? countedParts(run[0]!, given[0]) : run.slice(0, most)
  })
}

/** “停车难、挂号难、取药慢”三个问题: as many parts as were counted. */
function countedParts({ passage, stretch: { start, end } }: Place, given: string): Place[] {
  const stated = readNumeral(/[两一二三四五六七八九十\d]{1,2}/u.exec(given)?.[0] ?? '')
  const parts = partsOf(passage.text.text.slice(start, end), '、，')
  return parts.length === stated ? parts.map((part) => ({ passage, stretch: { start: start + part.start, end: start + part.end } })) : []
}

/** 您建议：一是…；二是… within the paragraph, or in the items and numbered lines that follow it. */
function announcedItems(passages: readonly Passage[], i: number): Place[] {
  const passage = passages[i]!
  const { text } = passage.text
  const end = text.slice(-60)
  const named = CASE_HAS.exec(text)
  const announced = ANNOUNCES.exec(end)
  // 您建议，一是…: without a colon the items follow in the same paragraph.
  if (announced?.groups!.mark || (announced && passages[i + 1]?.block.continues) || (named && named.index + named[0].length === text.length)) return isOthers(end.slice(end.lastIndexOf('。') + 1), passage) ? followingItems(passages, i) : []
  const inside = ANNOUNCES_INSIDE.exec(text) ?? named
  if (!inside) return []
  const from = inside.index + inside[0].length
  if (!isOthers(text.slice(text.lastIndexOf('。', inside.index) + 1, from), passage)) return []
  return itemsIn(text, from, listEnd(text, from)).map((stretch) => ({ passage, stretch }))
}

/** Whether the words that announce a list say that somebody else spoke. */
function isOthers(words: string, { heading }: Passage): boolean {
  const quiet = quietQuotes(words).replace(/涉及我[局委厅]/u, '')
  // 针对您“加强学校卫生室建设”的意见建议，一是…: what follows answers the one that is quoted.
  return SPEAKER.test(quiet + heading.text) && !OWN.test(quiet) && !/^(?:针对|关于|对于)[^。]*[“「『]/u.test(words)
}

/** 从完善急救网络、普及急救知识等方面提出了建议 */
function sidesOf(passage: Passage): Place[] {
  const { text } = passage.text
  const match = text.includes('从') ? FROM_SIDES.exec(text) : null
  if (!match || !SPEAKER.test(text.slice(text.lastIndexOf('。', match.index) + 1, match.index)) || /我[局委厅们]/u.test(match[0])) return []
  // 从“强化宣传、完善激励”两个方面: the marks stand around the whole list.
  const quoted = /^“[^”]+”$/u.test(match.groups!.list!) ? 1 : 0
  const from = match.index + 1 + quoted
  return partsOf(text.slice(from, from + match.groups!.list!.length - 2 * quoted), '、，和').map(({ start, end }) => ({ passage, stretch: { start: from + start, end: from + end } })).filter(({ stretch }) => stretch.end - stretch.start >= 4)
}

/** Wishes in a row, named in the middle of a sentence: all of them must begin as measures do. */
function rowsGiven(passage: Passage, most: number): Place[][] {
  const { text } = passage.text
  if (!text.includes('、')) return []
  return [...text.matchAll(GIVEN_ROW)].slice(0, most).flatMap((match) => {
    const sentence = text.slice(text.lastIndexOf('。', match.index) + 1, match.index)
    if (!SPEAKER.test(quietQuotes(sentence)) || OWN.test(sentence) || match[0][2] === '的') return []
    const from = match.index + match[0].indexOf(match.groups!.list!)
    const parts = partAsked(text, from, from + match.groups!.list!.length)
    return parts.length > 1 ? [parts.map((stretch) => ({ passage, stretch }))] : []
  })
}

/** A list ends with its paragraph, or before the sentence that says what the bureau did. */
function listEnd(text: string, from: number): number {
  const turn = /(?<=[。；])(?:收到|对此|针对|经|我[局委们]|现|为此|您|以上|上述|目前)/u.exec(text.slice(from))
  return turn ? from + turn.index : text.length
}

function itemsIn(text: string, from: number, until: number): Stretch[] {
  const marks = [...text.slice(from, until).matchAll(ITEM)]
  if (marks.length > 1) return marks.map((mark, i) => firstSentence(text, from + mark.index + mark[0].length, from + (marks[i + 1]?.index ?? until - from)))
  const parts = partsOf(text.slice(from, until), '；').map(({ start, end }) => firstSentence(text, from + start, from + end))
  if (parts.length > 1) return parts.map(({ start, end }) => ({ start: start + /^要?/u.exec(text.slice(start, end))![0].length, end }))
  return parts.flatMap(({ start, end }) => clausesOf(text, start, end))
}

/** 城北缺少急救站、公交不到医院，我们…: things named one after the other, up to what the letter says of them. */
function clausesOf(text: string, start: number, end: number): Stretch[] {
  const asked = partAsked(text, start, end)
  if (asked.length > 1) return asked
  const own = /[，,](?=我[局委们厅])/u.exec(text.slice(start, end))
  const parts = partsOf(text.slice(start, own ? start + own.index : end), '、')
  return parts.every((part) => part.end - part.start >= 4) ? parts.map((part) => ({ start: start + part.start, end: start + part.end })) : []
}

/** Only the first sentence of an item is the opinion; what follows gives reasons. */
function firstSentence(text: string, start: number, end: number): Stretch {
  const words = text.slice(start, end)
  const stop = partsOf(words, '。；')[0] ?? { start: 0, end: words.length }
  return { start: start + stop.start, end: start + stop.end - (/[，,、]$/u.test(words.slice(0, stop.end)) ? 1 : 0) }
}

function followingItems(passages: readonly Passage[], i: number): Place[] {
  const items: Place[] = []
  const { level } = passages[i + 1]?.block ?? { level: 0 }
  for (const passage of passages.slice(i + 1, i + 31)) {
    if (passage.block.marker === null || passage.block.level !== level || level < 2) break
    items.push(wholeItem(passage))
  }
  return items
}

function sectionItems(passages: readonly Passage[], i: number): Place[] {
  const section = passages[i]!
  const below = passages.slice(i + 1, i + 31)
  const end = below.findIndex(({ block }) => block.marker !== null && block.level <= section.block.level)
  const items = below.slice(0, end < 0 ? below.length : end).filter(({ block }) => block.marker !== null)
  if (items.length > 0) return items.map(wholeItem)
  return itemsIn(section.text.text, 0, section.text.text.length).map((stretch) => ({ passage: section, stretch }))
}

/** A numbered line: its heading is the opinion, or its first sentence. */
function wholeItem(passage: Passage): Place {
  const heading = passage.heading.text
  if (heading === '') return { passage, stretch: firstSentence(passage.text.text, 0, passage.text.text.length) }
  return { passage: { ...passage, text: passage.heading }, stretch: { start: 0, end: heading.length } }
}
