import { partAsked } from '#ingest/facts/opinions/asked-measures.ts'
import { stateFrom, type Passage } from '#ingest/facts/passages.ts'
import type { OpinionPair } from '#ingest/facts/undertakings.ts'
import type { ParsedTable } from '#ingest/parsed-body.ts'
import type { RoledParagraph } from '#ingest/roles.ts'
import { partsOf } from '#ingest/text/sentences.ts'
import { rangeOf } from '#ingest/text/traced-text.ts'

/** Opinions that a form names, and the passages that the form takes up. */
export type Labelled = { pairs: OpinionPair[]; passages: Set<Passage> }

const ORDINAL = '(?:\\s?[一二三四五六七八九十\\d]{1,2})'
const ASKED = '(?:您|代表|委员|提案人?|审议|人大)?(?:所?提出?)?的?(?:具体|主要)?(?:意见建议|审议意见|建议|意见|问题|诉求|提问|问)'
const ANSWERED = '(?:(?:我[局委厅院]|承办单位|办理单位)(?:的)?(?:意见|答复)|(?:我[局委]?的?)?(?:办理|落实|整改|采纳|吸纳|解决|处理)(?:落实|整改)?(?:情况|结果|意见|措施)|答复(?:意见|情况)?|回复(?:意见)?|回应|答)'
const ASK_LABEL = new RegExp(`^(?:[【[〔]${ASKED}(?:内容|事项|要点|原文)?${ORDINAL}?[】\\]〕][：:]?|${ASKED}(?:内容|事项|要点|原文)?${ORDINAL}?[：:])\\s?`, 'u')
const ANSWER_LABEL = new RegExp(`(?:^|(?<=[。；\\s]))(?:[【[〔](?:${ANSWERED})${ORDINAL}?[】\\]〕][：:]?|(?:${ANSWERED})${ORDINAL}?[：:])\\s?`, 'u')
/** An answer does not keep one waiting longer than so many paragraphs. */
const LONGEST_ANSWER = 30

/** Reads letters kept as a form: 建议一：…⏎答复：…, one pair after the other. Without a label for the answer it is no form. */
export function findLabelledOpinions(passages: readonly Passage[]): Labelled {
  const body = passages.filter(({ role }) => role === 'body' || role === 'field')
  const asks = body.flatMap((passage, at) => (labelOf(passage) && !isListBelow(passage) ? [at] : []))
  const answers = asks.map((at, i) => answerOf(body, at, Math.min(asks[i + 1] ?? body.length, at + LONGEST_ANSWER)))
  if (answers.every((answer) => answer === null)) return { pairs: [], passages: new Set() }
  return {
    pairs: asks.flatMap((at, i) => pairsOf(body[at]!, answers[i]!)),
    passages: new Set(asks.flatMap((at, i) => body.slice(at, Math.min(asks[i + 1] ?? body.length, at + LONGEST_ANSWER)))),
  }
}

function labelOf({ heading, text }: Passage): RegExpExecArray | null {
  const head = heading.text || text.text
  return ASK_LABEL.exec(head.slice(0, 24)) ?? (heading.text === '' ? null : ASK_LABEL.exec(`${head}：`.slice(0, 24)))
}

/** 一、建议内容, and the wishes in a list below: a heading, no field of a form. */
function isListBelow({ heading, text }: Passage): boolean {
  return heading.text !== '' && text.text === '' && ASK_LABEL.exec(`${heading.text}：`)?.[0].length === heading.text.length + 1
}

/** The passage whose label says that it answers, and whether anything stands behind the label. */
function answerOf(body: readonly Passage[], at: number, until: number): { passage: Passage; said: boolean } | null {
  for (let i = at; i < until; i++) {
    const passage = body[i]!
    const { heading, text } = passage
    const headed = i > at && ANSWER_LABEL.exec(`${heading.text}：`)
    if (headed && heading.text !== '') return { passage, said: text.text !== '' || i + 1 < until }
    const match = ANSWER_LABEL.exec(text.text)
    if (match && (i === at || match.index === 0)) return { passage, said: text.text.length > match.index + match[0].length || i + 1 < until }
  }
  return null
}

function pairsOf(passage: Passage, answer: { passage: Passage; said: boolean } | null): OpinionPair[] {
  const { heading, text } = passage
  const label = labelOf(passage)![0].length
  const place = label < heading.text.length ? heading : text
  const start = label < heading.text.length || heading.text === '' ? label : 0
  const until = place === text ? (ANSWER_LABEL.exec(text.text)?.index ?? text.text.length) : place.text.length
  const first = partsOf(place.text.slice(start, until), '。')[0]
  if (!first) return []
  const answered = answer?.said ?? false
  return partAsked(place.text, start + first.start, start + first.end).map((asked) => {
    const stated = stateFrom(passage, place, asked.start, asked.end, 'certain')
    return { ...stated, opinionQuote: stated.quote, headingRaw: heading.text || null, answered, answer: answered ? answer!.passage.path : null, answerItems: [] }
  })
}

const ASK_COLUMN = new RegExp(`^(?:${ASKED})(?:内容|要点|清单|原文|名称)?$`, 'u')
const ANSWER_COLUMN = /办理|落实|整改|采纳|吸纳|答复|回复|处理|进展|完成情况|解决/u

/** Reads tables with a column of opinions beside one of what became of them: 序号 意见建议 办理情况. */
export function findTabledOpinions(rowsOf: ReadonlyMap<ParsedTable, readonly RoledParagraph[]>): OpinionPair[] {
  return [...rowsOf].flatMap(([table, rows]) => {
    const head = table.columns.map((name) => name.replace(/\s+/gu, ''))
    const asked = head.findIndex((name) => ASK_COLUMN.test(name))
    const answered = head.findIndex((name, i) => i !== asked && ANSWER_COLUMN.test(name))
    return asked < 0 || answered < 0 ? [] : rows.slice(1).flatMap((row) => tabledPair(table, row, asked, answered) ?? [])
  })
}

function tabledPair({ path }: ParsedTable, row: RoledParagraph, asked: number, answered: number): OpinionPair | null {
  const cells = row.text.split('\t')
  const opinion = cells[asked]?.trim() ?? ''
  if (opinion.length < 4) return null
  const start = cells.slice(0, asked).reduce((length, cell) => length + cell.length + 1, 0) + cells[asked]!.indexOf(opinion)
  const isAnswered = /[\p{L}\p{N}]/u.test(cells[answered] ?? '')
  return {
    path, quote: opinion, confidence: 'certain', line: row.line, range: rangeOf(row, start, start + opinion.length),
    opinionQuote: opinion, headingRaw: null, answered: isAnswered, answer: isAnswered ? path : null, answerItems: [],
  }
}
