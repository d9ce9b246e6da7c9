import { findAnswers } from '#ingest/facts/opinions/find-answers.ts'
import { findHeadedOpinions } from '#ingest/facts/opinions/headed-opinions.ts'
import { findItemisedOpinions } from '#ingest/facts/opinions/itemised-opinions.ts'
import { findLabelledOpinions, findTabledOpinions } from '#ingest/facts/opinions/labelled-opinions.ts'
import { findListedOpinions, type ListedOpinion } from '#ingest/facts/opinions/listed-opinions.ts'
import { findRowedOpinions } from '#ingest/facts/opinions/rowed-opinions.ts'
import { findSaidOpinions } from '#ingest/facts/opinions/said-opinions.ts'
import { likeness } from '#ingest/facts/opinions/likeness.ts'
import type { PlacedOpinion } from '#ingest/facts/opinions/placed-opinion.ts'
import type { OpinionPair } from '#ingest/facts/undertakings.ts'
import type { OutlineEntry, ParsedTable } from '#ingest/parsed-body.ts'
import type { RoledParagraph } from '#ingest/roles.ts'
import type { Passage, Stated } from '#ingest/facts/passages.ts'

export type OpinionInput = {
  passages: readonly Passage[]
  outline: readonly OutlineEntry[]
  rowsOf: ReadonlyMap<ParsedTable, readonly RoledParagraph[]>
  /** Titles of the document and of its case: a letter that names its case quotes no opinion by that. */
  own: ReadonlySet<string>
}

/** An opinion said again in other words. */
const SAME_OPINION = 0.6
/** “三个加强”, spelt out behind it. */
const SLOGAN = /^[一二两三四五六七八九十]个[\u4e00-\u9fff]{1,4}$/u
/** No letter answers more; a text that seems to is no letter. */
const MOST_OPINIONS = 100

/**
 * Pairs the opinions a letter quotes with the sections that answer them. An opinion that is quoted and nowhere taken up is a pair
 * without an answer. A letter that quotes none gives an empty list.
 *
 * @example
 * // 一、关于“增设方便门诊”的建议。已开设12个。
 * //=> [{ opinionQuote: '增设方便门诊', answered: true, answer: '1', … }]
 */
export function findOpinionPairs({ passages, outline, rowsOf, own: titles }: OpinionInput): OpinionPair[] {
  const labelled = findLabelledOpinions(passages)
  const prose = passages.filter((passage) => !labelled.passages.has(passage))
  const own = ({ opinion }: { opinion: string }) => !isCase(opinion, titles) && !SLOGAN.test(bare(opinion))
  // The title of the case, put above the answer once more, names no part of it.
  const quoted = findHeadedOpinions(prose, titles).filter((one) => own(one) && ![...titles].some((title) => bare(title) === bare(one.heading ?? ''))).slice(0, MOST_OPINIONS)
  const headed = quoted.length > 0 ? quoted : findItemisedOpinions(prose).filter(own)
  const said = saidIn(prose, headed)
  const listed = findListedOpinions(prose, MOST_OPINIONS).filter(own)
  const lists = new Set(listed.map(({ passage }) => passage.block))
  // A list of opinions may be numbered like headings; it answers none of them.
  const heads = headed.filter(({ passage, opinion }) => !lists.has(passage.block) || !listed.some((one) => alike(one.opinion, opinion)))
  const told = [...heads, ...said.here.filter(own)]
  const rowed = findRowedOpinions(prose).filter((one) => own(one) && !told.some((other) => other.passage.block === one.passage.block || alike(one.opinion, other.opinion)))
  const here = distinct([...told, ...rowed].toSorted(byPlace)).slice(0, MOST_OPINIONS)
  const recalled = distinct([...listed, ...said.recalled.filter(own)].toSorted(byPlace)).slice(0, MOST_OPINIONS)
  const elsewhere = recalled.filter(({ opinion }) => !here.some((one) => alike(opinion, one.opinion)))
  const answers = findAnswers(elsewhere, prose.filter((passage) => !lists.has(passage.block)))
  const pairs = [
    ...labelled.pairs, ...findTabledOpinions(rowsOf),
    ...here.map((one) => answeredHere(one, outline, passages)),
    // One opinion that is only remarked on is told to be one by what answers it.
    ...[...answers].filter(([{ of }, answer]) => of > 1 || answer !== null).map(([one, answer]) => answeredElsewhere(one, answer, outline)),
  ]
  return pairs.toSorted((a, b) => a.range.start - b.range.start)
}

/** 针对您“…”的意见建议，一是…: the items that follow in the paragraph are the answer. */
const TURNS_TO = /^(?:针对|关于|对于)[^。；]*[，,：:]$/u
/** 存在的困难, 下一步打算 */
const OWN_MATTERS = /^(?:下一?步|下一?阶段|今后|接下来)|^(?:当前|目前|工作)?(?:存在|面临|主要|突出)的?[^，。；：]{0,8}(?:问题|困难|不足|短板)/u

/** What sentences say outside the heads that already name an opinion. */
function saidIn(passages: readonly Passage[], headed: readonly PlacedOpinion[]): { here: PlacedOpinion[]; recalled: ListedOpinion[] } {
  const heads = new Map(headed.map((one) => [one.passage, one]))
  let above = ''
  const said = passages.filter(({ role }) => role === 'body' || role === 'opening').flatMap((passage, i, all) => {
    if (passage.heading.text !== '') above = passage.heading.text
    const head = heads.get(passage)
    const from = head && passage.heading.text === '' ? endOfHead(head) : 0
    return findSaidOpinions(passage, from, OWN_MATTERS.test(above)).map((one) => ({ ...one, answersHere: (one.answersHere || (all[i + 1]?.block.continues === true && TURNS_TO.test(passage.text.text))) && passage.role === 'body' }))
  })
  return {
    here: said.flatMap(({ answersHere, placed }) => (answersHere ? placed : [])),
    recalled: said.filter(({ answersHere }) => !answersHere).flatMap(({ placed }) => placed.map((one, order) => ({ ...one, order, of: placed.length }))),
  }
}

function byPlace(a: { stated: Stated }, b: { stated: Stated }): number {
  return a.stated.range.start - b.stated.range.start
}

function endOfHead({ passage, opinion }: PlacedOpinion): number {
  return passage.text.text.indexOf(opinion) + opinion.length
}

/** 关于增加社区医生的建议，今年招聘26名: the numbered sentence answers what it names. */
const GOES_ON = /[，：:][^，：:]{4,}/u

/** Where the heading quotes it, the section below is the answer, if there is any text. */
function answeredHere({ opinion, stated, heading, passage }: PlacedOpinion, outline: readonly OutlineEntry[], passages: readonly Passage[]): OpinionPair {
  const isAlone = heading !== null && !GOES_ON.test(heading.slice(heading.indexOf(opinion) + opinion.length)) && (passage.heading.text !== '' ? passage.text.text.trim() === '' : heading === passage.text.text)
  const answered = !isAlone || hasTextBelow(passage, passages)
  return { ...stated, opinionQuote: opinion, headingRaw: heading, answered, answer: answered ? stated.path : null, answerItems: answered ? itemsUnder(outline, stated.path) : [] }
}

function answeredElsewhere({ opinion, stated }: ListedOpinion, answer: Passage | null, outline: readonly OutlineEntry[]): OpinionPair {
  return {
    ...stated, confidence: 'inferred', opinionQuote: opinion, headingRaw: answer?.heading.text || null,
    answered: answer !== null, answer: answer?.path ?? null, answerItems: answer ? itemsUnder(outline, answer.path) : [],
  }
}

function hasTextBelow({ block }: Passage, passages: readonly Passage[]): boolean {
  const below = passages[passages.findIndex((passage) => passage.block === block) + 1]
  return below !== undefined && below.role === 'body' && (below.block.level === 0 || below.block.level > block.level)
}

/** The items and subsections directly under a section. */
function itemsUnder(outline: readonly OutlineEntry[], path: string | null): string[] {
  if (path === null) return []
  return outline.filter((entry) => entry.style !== 'para' && entry.path.startsWith(`${path}.`) && !entry.path.slice(path.length + 1).includes('.')).map((entry) => entry.path)
}

/** The same opinion taken up twice is one pair, the first. */
function distinct<T extends { opinion: string }>(opinions: readonly T[]): T[] {
  return [...new Map(opinions.toReversed().map((one) => [bare(one.opinion), one])).values()].toReversed()
}

function alike(a: string, b: string): boolean {
  return likeness(a, b) >= SAME_OPINION || likeness(b, a) >= SAME_OPINION
}

function isCase(opinion: string, titles: ReadonlySet<string>): boolean {
  const words = bare(opinion)
  return [...titles].some((title) => {
    const subject = bare(title).replace(/^关于/u, '').replace(/的?(?:建议|提案|议案|答复|函|意见)*$/u, '')
    return subject === words || (subject.includes(words) && words.length >= 0.7 * subject.length) || words.includes(bare(title))
  })
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}
