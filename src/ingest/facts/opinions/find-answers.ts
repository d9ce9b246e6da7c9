import type { ListedOpinion } from '#ingest/facts/opinions/listed-opinions.ts'
import { likeness } from '#ingest/facts/opinions/likeness.ts'
import type { Passage } from '#ingest/facts/passages.ts'
import { readNumeral } from '#ingest/text/chinese-numerals.ts'
import { OWN_TOPICS } from '#ingest/word-lists/opinions.ts'

/** Likeness of what was asked to what a section says, from which on the section is taken for the answer. */
const ANSWERS_IT = 0.34
const MOST_SECTIONS = 300
/** 关于第二点建议, 建议二 */
const ORDINAL = /第(?<th>[一二三四五六七八九十\d]{1,2}(?:[条点个项]?[、和及与]第?[一二三四五六七八九十\d]{1,2}){0,9})[条点个项](?:建议|意见|问题|诉求|提议|要求|(?=[，,：:。]))|(?:建议|意见|问题)(?<nth>[一二三四五六七八九十\d]{1,2}(?:[、和及与](?:建议|意见|问题)?[一二三四五六七八九十\d]{1,2}){0,9})(?![、个条点项年月\d])/u

/**
 * Finds the passage that answers each opinion of a list: the one that names it by its number; else the section most like it; else, when
 * as many sections follow as there are opinions, the section in its place, if no other opinion is answered there. Null: not answered.
 */
export function findAnswers(listed: readonly ListedOpinion[], passages: readonly Passage[]): Map<ListedOpinion, Passage | null> {
  const body = passages.filter(({ role }) => role === 'body')
  const numbered = Map.groupBy(body.flatMap((passage) => ordinalsOf(passage).map((number) => ({ passage, number }))), ({ number }) => number)
  const headings = body.filter(({ heading }) => heading.text !== '')
  const candidates = headings.length > 0 ? headings : body
  const found = new Map(listed.map((one) => {
    const after = (passage: Passage) => passage.block.range.start > one.passage.block.range.start
    const byNumber = numbered.get(one.order + 1)?.find(({ passage }) => after(passage))?.passage
    return [one, byNumber ?? mostLike(one.opinion, candidates.filter(after).slice(0, MOST_SECTIONS))]
  }))
  return answeredAtOnce(inSides(numbered.size > 0 ? found : inPlace(inItems(found, body), headings.length > 0 ? headings : body.filter(({ block }) => block.marker !== null && !block.continues)), body))
}

/** 针对第1、2条建议: one answer to both. */
function ordinalsOf({ heading, text }: Passage): number[] {
  const { th, nth } = ORDINAL.exec((heading.text || text.text).slice(0, 30))?.groups ?? {}
  return [...(th ?? nth ?? '').matchAll(/[一二三四五六七八九十\d]+/gu)].flatMap(([numeral]) => readNumeral(numeral) ?? [])
}

function mostLike(opinion: string, candidates: readonly Passage[]): Passage | null {
  let found: Passage | null = null
  let highest = ANSWERS_IT
  for (const candidate of candidates) {
    const score = likeness(opinion, candidate.heading.text + candidate.text.text.slice(0, 200))
    if (score > highest) [found, highest] = [candidate, score]
  }
  return found
}

/** Opinions of which none is taken up elsewhere are answered by the sentences behind their list, if there are any: 您提出：…。经协调，新增60个。 */
function answeredAtOnce(found: Map<ListedOpinion, Passage | null>): Map<ListedOpinion, Passage | null> {
  let list: ListedOpinion[] = []
  const lists = new Map([...found.keys()].map((one) => {
    if (one.order === 0) list = []
    list.push(one)
    return [one, list]
  }))
  return new Map([...found].map(([one, answer]) => {
    const { opinion, passage } = lists.get(one)!.at(-1)!
    const behind = passage.text.text.slice(passage.text.text.lastIndexOf(opinion) + opinion.length).slice(0, 200)
    const isAlone = lists.get(one)!.length === one.of && lists.get(one)!.every((other) => found.get(other) === null)
    return [one, answer ?? (isAlone && passage.role === 'body' && ANSWERING.test(behind) ? passage : null)]
  }))
}

const ANSWERING = /[。；](?!.{0,40}如下)[^。；]{0,60}(?:已|将|正在|目前|新增|完成|建成|开展|印发|出台|安排)/u

/** 站点方面，今年新建3个。人员方面，…: a sentence that begins with a word of the opinion answers it. */
const SIDE = /(?:^|(?<=[。；]))(?:在|关于)?(?<side>[\u4e00-\u9fff]{2,8})方面[，,：:]/gu

function inSides(found: Map<ListedOpinion, Passage | null>, body: readonly Passage[]): Map<ListedOpinion, Passage | null> {
  if ([...found.values()].every((answer) => answer !== null)) return found
  const sides = body.flatMap((passage) => [...passage.text.text.slice(0, 2000).matchAll(SIDE)].map(({ groups }) => ({ passage, side: groups!.side! })))
  return new Map([...found].map(([one, answer]) => [one, answer ?? sides.find(({ passage, side }) => one.opinion.includes(side) && passage !== one.passage && passage.block.range.start > one.passage.block.range.start)?.passage ?? null]))
}

/** 二、办理情况 with as many items below as the list has opinions: item by item. */
const HANDLED = /^(?:(?:建议|提案|意见|具体|主要)的?)?(?:办理|落实|采纳|整改|答复)(?:落实)?(?:情况|结果|意见)?$/u

function inItems(found: Map<ListedOpinion, Passage | null>, body: readonly Passage[]): Map<ListedOpinion, Passage | null> {
  const section = body.find(({ heading }) => HANDLED.test(heading.text))
  const listed = [...found.keys()]
  if (!section || listed.some((one) => found.get(one) !== null || one.of !== listed.length || one.passage.block.range.start > section.block.range.start)) return found
  const items = body.filter(({ block }) => block !== section.block && block.marker !== null && block.path?.replace(/\.[^.]*$/u, '') === section.block.path)
  return items.length === listed.length ? new Map(listed.map((one) => [one, items[one.order]!])) : found
}

/** The opinions left over go to the sections left over when both lists are of one length. */
function inPlace(found: Map<ListedOpinion, Passage | null>, headings: readonly Passage[]): Map<ListedOpinion, Passage | null> {
  const listed = [...found.keys()]
  const top = Math.min(...headings.map(({ block }) => block.level))
  const sections = headings.filter(({ block, heading }) => block.level === top && !OWN_TOPICS.test(heading.text))
  const taken = new Set(found.values())
  if (sections.length !== listed.length || listed.some((one) => one.of !== listed.length)) return found
  return new Map(listed.map((one) => {
    const section = sections[one.order]!
    return [one, found.get(one) ?? (taken.has(section) || section.block.range.start < one.passage.block.range.start ? null : section)]
  }))
}
