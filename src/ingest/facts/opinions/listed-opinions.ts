import { findQuotations } from '#ingest/text/quotations.ts'
import { partsOf, type Stretch } from '#ingest/text/sentences.ts'
import { stateFrom, type Passage, type Stated } from '#ingest/facts/passages.ts'

/** An opinion a letter repeats in one place, to answer it in another. `order` counts within its list, from 0. */
export type ListedOpinion = { opinion: string; stated: Stated; order: number; of: number; passage: Passage }

const GAVE = '(?:提出|建议|反映|提到|指出)(?:了|的|要)?(?:以下|如下)?(?:[几两一二三四五六七八九十\\d]{1,2}(?:点|条|项|个|方面)的?|有关|相关|宝贵|具体|主要)*'
const ANNOUNCES = new RegExp(`(?:${GAVE}(?:的)?(?:审议意见|意见建议|建议|意见|问题|要求|对策|诉求)?|(?:建议|意见|审议意见)(?:的)?(?:主要)?(?:内容)?(?:是|为|有|如下|包括)?)\\s?[：:]\\s?$`, 'u')
const ANNOUNCES_INSIDE = new RegExp(`(?:${GAVE}(?:的)?(?:审议意见|意见建议|建议|意见|问题|要求|诉求)?)[：:]`, 'u')
const QUOTES_GIVEN = new RegExp(`(?:${GAVE}(?:的)?(?:关于)?)(?=“)`, 'gu')
const LIST_HEADING = /^(?:(?:代表|委员|提案|建议|您|您的)?(?:提出的?)?(?:主要)?(?:建议|提案|意见|审议意见|问题)(?:的)?(?:主要)?(?:内容|要点|摘要)|(?:您|代表|委员)提出的(?:主要)?(?:建议|意见|问题))$/u
const ITEM = /(?:^|(?<=[：:；;。，,\s]))(?:[一二三四五六七八九十][是要]|[（(][一二三四五六七八九十\d]{1,2}[）)]|第[一二三四五六七八九十][，,、]|\d{1,2}[.．、](?!\d)|[①-⑩])\s?/gu
const SPEAKER = /您|你们|代表|委员|提案|议案|建议|审议意见|常委会|会议/u

/**
 * Finds the opinions a letter lists before it answers them: 您建议：一是…二是…; 提出了“…”“…”等建议; a section 建议的主要内容.
 * Only lists that the letter itself announces are read.
 */
export function findListedOpinions(passages: readonly Passage[]): ListedOpinion[] {
  const lists: { passage: Passage; stretch: Stretch }[][] = []
  passages.forEach((passage, i) => {
    if (passage.role !== 'body' && passage.role !== 'opening') return
    if (LIST_HEADING.test(passage.heading.text)) lists.push(sectionItems(passages, i))
    else if (SPEAKER.test(passage.text.text)) lists.push(...quotedLists(passage), announcedItems(passages, i))
  })
  return lists.filter((list) => list.length > 1).flatMap((list) => list.map(({ passage, stretch }, order) => ({
    opinion: passage.text.text.slice(stretch.start, stretch.end), order, of: list.length, passage,
    stated: stateFrom(passage, passage.text, stretch.start, stretch.end, 'certain'),
  })))
}

/** 提出“…”“…”等建议 in one sentence. */
function quotedLists({ ...passage }: Passage): { passage: Passage; stretch: Stretch }[][] {
  const { text } = passage.text
  const quotations = findQuotations(text, '“')
  return [...text.matchAll(QUOTES_GIVEN)].map((match) => {
    const from = match.index + match[0].length
    const run: Stretch[] = []
    let at = from
    for (const { start, end } of quotations) {
      if (start - 1 < from) continue
      if (!/^[、，,；;和及与以]{0,2}$/u.test(text.slice(at, start - 1))) break
      run.push({ start, end })
      at = end + 1
    }
    return /^(?:等|的|[几两一二三四五六七八九十\d]{1,2}(?:点|条|项|个)|方面|有关|相关){0,4}(?:建议|意见|问题|诉求|要求)/u.test(text.slice(at, at + 12)) ? run.map((stretch) => ({ passage, stretch })) : []
  })
}

/** 您建议：一是…；二是… within the paragraph, or in the items and numbered lines that follow it. */
function announcedItems(passages: readonly Passage[], i: number): { passage: Passage; stretch: Stretch }[] {
  const passage = passages[i]!
  const { text } = passage.text
  if (ANNOUNCES.test(text.slice(-60))) return followingItems(passages, i)
  const inside = ANNOUNCES_INSIDE.exec(text)
  if (!inside || !SPEAKER.test(text.slice(0, inside.index + inside[0].length))) return []
  const from = inside.index + inside[0].length
  const until = sentenceEnd(text, from)
  return itemsIn(text, from, until).map((stretch) => ({ passage, stretch }))
}

/** A list ends with its paragraph, or before the sentence that says what the bureau did. */
function sentenceEnd(text: string, from: number): number {
  const turn = /(?<=[。；])(?:收到|对此|针对|经|我[局委]|现|为此|您|以上|上述)/u.exec(text.slice(from))
  return turn ? from + turn.index : text.length
}

function itemsIn(text: string, from: number, until: number): Stretch[] {
  const marks = [...text.slice(from, until).matchAll(ITEM)]
  if (marks.length < 2) {
    const parts = partsOf(text.slice(from, until), '；')
    return parts.length < 2 ? [] : parts.map(({ start, end }) => trimmed(text, from + start, from + end))
  }
  return marks.map((mark, i) => trimmed(text, from + mark.index + mark[0].length, from + (marks[i + 1]?.index ?? until - from)))
}

/** Only the first sentence of an item is the opinion; what follows gives reasons. */
function trimmed(text: string, start: number, end: number): Stretch {
  const words = text.slice(start, end)
  const stop = partsOf(words, '。；')[0] ?? { start: 0, end: words.length }
  return { start: start + stop.start, end: start + stop.end }
}

function followingItems(passages: readonly Passage[], i: number): { passage: Passage; stretch: Stretch }[] {
  const items: { passage: Passage; stretch: Stretch }[] = []
  let style: number | null = null
  for (const passage of passages.slice(i + 1, i + 31)) {
    if (passage.block.marker === null || passage.block.level < 3) break
    style ??= passage.block.level
    if (passage.block.level !== style) break
    items.push(wholeItem(passage))
  }
  return items
}

function sectionItems(passages: readonly Passage[], i: number): { passage: Passage; stretch: Stretch }[] {
  const section = passages[i]!
  const below = passages.slice(i + 1, i + 31)
  const end = below.findIndex(({ block }) => block.marker !== null && block.level <= section.block.level)
  const items = below.slice(0, end < 0 ? below.length : end).filter(({ block }) => block.marker !== null)
  if (items.length > 0) return items.map(wholeItem)
  return itemsIn(section.text.text, 0, section.text.text.length).map((stretch) => ({ passage: section, stretch }))
}

/** A numbered line: its heading is the opinion, or its first sentence. */
function wholeItem(passage: Passage): { passage: Passage; stretch: Stretch } {
  const heading = passage.heading.text
  if (heading === '') return { passage, stretch: trimmed(passage.text.text, 0, passage.text.text.length) }
  return { passage: { ...passage, text: passage.heading }, stretch: { start: 0, end: heading.length } }
}
