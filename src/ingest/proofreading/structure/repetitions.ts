import { matchesIn } from '#ingest/proofreading/found.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { Passage, Reading } from '#ingest/proofreading/reading.ts'

/** What is said twice in different places: a target, a sentence, a paragraph. */
export const repetitions: Rule = (reading) => {
  const paragraphs = repeated(reading, wholes, 20, 'duplicated_paragraph')
  const twice = new Set(paragraphs.map(({ passage }) => passage.index))
  const rest = { ...reading, passages: reading.passages.filter(({ index }) => !twice.has(index)) }
  const sentences = repeated(rest, sentencesOf, 20, 'duplicated_sentence')
  return [...paragraphs, ...sentences, ...targets(rest).filter(({ passage, from, to }) => !sentences.some((other) => other.passage === passage && other.from <= from && other.to >= to))]
}

/** What follows from a breach stands beside every breach it follows from. */
const PENALTY = /罚款|没收|责令|吊销|处分|追究|责任的除外|情节严重/u

type Piece = { from: number; to: number }

function repeated({ passages, spot }: Reading, pieces: (passage: Passage) => Piece[], shortest: number, rule: 'duplicated_paragraph' | 'duplicated_sentence'): Finding[] {
  const seen = new Map<string, { passage: Passage } & Piece>()
  return passages.filter(({ role }) => role === 'body').flatMap((passage) => pieces(passage).flatMap(({ from, to }): Finding[] => {
    const text = passage.text.slice(from, to)
    if (text.length < shortest || /^[（(]/u.test(text) || !/[\u4e00-\u9fff]{8}/u.test(text) || PENALTY.test(text)) return []
    const first = seen.get(text)
    if (!first) seen.set(text, { passage, from, to })
    return first ? [{ rule, passage, from, to, proposal: null, confidence: 'likely', related: [spot(first.passage, first.from, first.to)] }] : []
  }))
}

function wholes({ text }: Passage): Piece[] {
  return [{ from: 0, to: text.length }]
}

function sentencesOf({ text }: Passage): Piece[] {
  return [...text.matchAll(/[^。；]+[。；]?/gu)].map(({ 0: sentence, index }) => ({ from: index, to: index + sentence.length }))
}

const CLAUSE = /[^，。；：]+/gu
const VERB = /^(?:到?20\d{2}年底?前?，?)?(?:并|力争|确保|努力)?(?:实现|完成|建成|达到|建立|新增|培训|开展|组建|设立|打造|创建|推动)/u

/** 实现全区公立医疗机构均建有至少1个“名医工作室” in two sections: a clause that promises a number, nearly the same again. */
function targets({ passages, spot }: Reading): Finding[] {
  const seen = new Map<string, { passage: Passage } & Piece>()
  return passages.filter(({ role }) => role === 'body').flatMap((passage) => matchesIn(passage.text, CLAUSE).flatMap(({ 0: clause, index }): Finding[] => {
    if (clause.length < 14 || !/\d/u.test(clause) || !VERB.test(clause)) return []
    const key = clause.replace(/全[部区市县镇]|所有|[“”‘’]/gu, '').replace(VERB, '')
    if (key.length < 12) return []
    const piece = { passage, from: index, to: index + clause.length }
    const first = seen.get(key)
    if (!first) seen.set(key, piece)
    return first ? [{ rule: 'duplicate_target', ...piece, proposal: null, confidence: 'likely', related: [spot(first.passage, first.from, first.to)] }] : []
  }))
}
