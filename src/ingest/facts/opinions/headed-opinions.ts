import { isAsked } from '#ingest/facts/opinions/asked-measures.ts'
import { likeness } from '#ingest/facts/opinions/likeness.ts'
import { readHeadedOpinion, type OpinionPhrase } from '#ingest/facts/opinions/opinion-phrases.ts'
import { placeOpinions, type PlacedOpinion } from '#ingest/facts/opinions/placed-opinion.ts'
import type { Passage } from '#ingest/facts/passages.ts'
import { quietQuotes } from '#ingest/text/sentences.ts'
import { cut, type TracedText } from '#ingest/text/traced-text.ts'
import { ANSWERS_ASKED, OWN_TOPICS } from '#ingest/word-lists/opinions.ts'

/** The head of a passage, the opinion it names, and the list it stands in. `parent` is the heading above, empty when there is none. */
type Headed = { passage: Passage; place: TracedText; phrase: OpinionPhrase | null; list: string; parent: string }

const LONGEST_FREE_HEAD = 60
/** With a quotation in it, which may hold whole sentences. */
const LONGEST_QUOTING_HEAD = 200
/** How much of a heading must come back in the title of the case for the heading to take up a part of it. */
const OF_CASE = 0.6

/**
 * Finds the opinions that headings quote, numbered or not. A heading that says no more than 关于急救站点布局 or 停车难问题 counts only when
 * its neighbours do the same: none of them may be about something else, the bureau's own topics (基本情况, 下一步工作) aside.
 */
export function findHeadedOpinions(passages: readonly Passage[], titles: ReadonlySet<string>): PlacedOpinion[] {
  const headed = readHeads(passages)
  const lists = Map.groupBy(headed, ({ list }) => list)
  const formed = new Map([...lists].map(([list, of]) => [list, isList(of)]))
  return headed.flatMap((one) => {
    const { passage, place, phrase, list } = one
    if (!phrase || (phrase.basis === 'formed' && !(formed.get(list) && mayBeFormed(one, phrase, titles)))) return []
    return placeOpinions(passage, place, phrase, passage.heading.text === '' && place.text.length < passage.text.text.length ? null : place.text)
  })
}

function readHeads(passages: readonly Passage[]): Headed[] {
  const headings = new Map<string, string>()
  return passages.flatMap((passage): Headed[] => {
    const { block, heading } = passage
    if (block.marker !== null && block.path !== null && heading.text !== '') headings.set(`${block.part} ${block.path}`, heading.text)
    const place = headOf(passage)
    if (!place) return []
    const inSequence = /^(?:首先|其次|再次|最后)$/u.test(block.marker ?? '')
    const parent = parentOf(block.path)
    const above = block.marker === null ? block.path : inSequence && parent === 'preamble' ? null : parent
    const read = readHead(passage, place)
    return [{ passage, ...read, list: `${block.part} ${inSequence ? 0 : block.level} ${above}`, parent: headings.get(`${block.part} ${above}`) ?? '' }]
  })
}

/** 一、关于规范退出机制，正在制定办法。: the topic alone, where the whole sentence names none. */
function readHead({ heading, block }: Passage, place: TracedText): Pick<Headed, 'place' | 'phrase'> {
  const phrase = readHeadedOpinion(place.text)
  const topic = !phrase && block.marker !== null && (heading.text === '' || /[，,]/u.test(heading.text)) ? TOPIC.exec(quietQuotes(place.text.slice(0, LONGEST_FREE_HEAD + 1)))?.[0].length : undefined
  const head = topic ? cut(place, 0, topic) : null
  const ofTopic = head && readHeadedOpinion(head.text)
  return ofTopic ? { place: head, phrase: ofTopic } : { place, phrase }
}

const TOPIC = /^(?:关于|针对|建议(?!意见|的|中|内))[^。；：:，,]{4,58}(?=[：:，,])/u

function parentOf(path: string | null): string {
  return path?.slice(0, Math.max(0, path.lastIndexOf('.'))) ?? ''
}

/** 回应一：关于提升住院服务能力 */
const ANSWER_NUMBER = /^(?:回应|答复|回复)[一二三四五六七八九十\d]{1,2}[：:]\s?(?=关于|针对|对)/u

/** 其次，关于“配备急救车辆”。 */
const SEQUENCE = /^(?:首先|其次|再次|最后)[，,、：:]\s?(?=关于|针对)/u

/** 建议1：完善托育设施: behind its number a wish may have several halves. */
const OPINION_NUMBER = /^(?:具体)?(?:建议|意见|诉求|问题)[一二三四五六七八九十\d]{1,2}[：:]\s?/u

function lineEnd(text: string, from: number): number {
  const stop = quietQuotes(text.slice(from, from + LONGEST_FREE_HEAD + 1)).search(/[。；]/u)
  return stop < 0 ? Math.min(text.length, from + LONGEST_FREE_HEAD) : from + stop
}

/** The heading; the numbered first sentence of a block without one; a free line or first sentence that begins as a heading does. */
function headOf({ heading, block, text, role }: Passage): TracedText | null {
  if (heading.text !== '') return heading
  if (block.marker !== null) return text
  const numbered = role === 'body' ? OPINION_NUMBER.exec(text.text)?.[0].length : undefined
  if (numbered !== undefined) return cut(text, 0, lineEnd(text.text, numbered))
  const free = cut(text, SEQUENCE.exec(text.text)?.[0].length ?? 0)
  if (role !== 'body' || !/^(?:关于|针对|对|建议|意见|问题)/u.test(free.text.replace(ANSWER_NUMBER, ''))) return null
  const quiet = quietQuotes(free.text.slice(0, LONGEST_QUOTING_HEAD + 1)).replace(ANSWER_NUMBER, (label) => '○'.repeat(label.length))
  const stop = quiet.search(/[。：:，；]/u)
  if (quiet.slice(0, stop < 0 ? undefined : stop).replace(/\s+/gu, '').length > LONGEST_FREE_HEAD) return null
  if (stop < 0) return free.text.length <= LONGEST_QUOTING_HEAD ? free : null
  // 关于开通网上续方服务，目前…: a comma may part the topic from its answer.
  return /[，；,;]/u.test(free.text[stop]!) && !/^关于[“「『]/u.test(free.text) && !isAsked(free.text.slice(2, stop)) ? null : cut(free, 0, stop)
}

/** Two headings at least that name an opinion, or one below 对您所提建议的答复; every other is about the bureau's own topics. */
function isList(list: readonly Headed[]): boolean {
  const naming = list.filter(({ phrase }) => phrase !== null)
  const parent = list[0]!.parent
  if (naming.length < (ANSWERS_ASKED.test(parent) ? 1 : 2)) return false
  return list[0]!.passage.block.marker === null || list.every(({ place, phrase }) => phrase !== null || OWN_TOPICS.test(place.text))
}

/** What stands below a heading of its own (存在的困难) tells no opinion, unless it begins as a wish does; 加强宣传方面 takes up the case. */
function mayBeFormed({ passage, place, parent }: Headed, { opinions: [opinion] }: OpinionPhrase, titles: ReadonlySet<string>): boolean {
  const words = place.text.slice(opinion!.start, opinion!.end)
  // 主要困难：一是资金短缺问题: items of a sentence name what the sentence is about.
  if (passage.block.continues && !place.text.startsWith('关于')) return false
  if (place.text.endsWith('方面') && !/^(?:关于|[“「『"])/u.test(place.text) && !ANSWERS_ASKED.test(parent)) return [...titles].some((title) => likeness(words, title) >= OF_CASE)
  if (parent === '' || ANSWERS_ASKED.test(parent)) return true
  return place.text.startsWith('关于') && isAsked(words) && readHeadedOpinion(parent) === null
}
