import { findProjectNames } from '#ingest/facts/projects/project-names.ts'
import { findQuantities } from '#ingest/facts/quantities.ts'
import { partsOf, type Stretch } from '#ingest/text/sentences.ts'
import { stateFrom, type Passage } from '#ingest/facts/passages.ts'
import type { Project } from '#ingest/facts/undertakings.ts'
import { FUNDING_SOURCES, PROJECT_STATUSES } from '#ingest/word-lists/projects.ts'

const DECISION = /(?<body>[\u4e00-\u9fff]{0,12}(?:第\s?[\d一二三四五六七八九十]{1,4}\s?次)?(?:常务会议?|常委会议?|主任会议?|党组会议?|专题会议?|办公会议?|联席会议))(?:研究|审议|讨论|审定)?(?:通过|同意|批准|决定|审定)/u
const HOUSE = /^[“]?(?<house>[\u4e00-\u9fff（）]{1,24}?(?:医院|卫生院|保健院|妇幼院|社区卫生服务中心|社区卫生服务站|疾控中心|疾病预防控制中心|急救(?:救治)?中心|救治中心|卫生室|卫生所|公共卫生服务中心|护理院|血站|医学中心))/u

/**
 * Finds the projects a text reports on, with how far they are, their money, its source and the decision behind them. A project that is
 * only named, with neither status nor money, is left out: there is nothing to follow.
 */
export function findProjects(passages: readonly Passage[]): Project[] {
  return passages.filter(({ role }) => role === 'body').flatMap((passage) => projectsIn(passage))
}

function projectsIn(passage: Passage): Project[] {
  const { text } = passage.text
  if (!text.includes('项目') && !text.includes('工程')) return []
  return partsOf(text, '。；;').flatMap((sentence) => {
    const words = text.slice(sentence.start, sentence.end)
    const names = findProjectNames(words)
    return names.flatMap((name, i) => readProject({ passage, sentence, words, name, next: names[i + 1], names }))
  })
}

type Status = Stretch & { label: string }

type Named = { passage: Passage; sentence: Stretch; words: string; name: Stretch; next: Stretch | undefined; names: readonly Stretch[] }

function readProject({ passage, sentence, words, name, next, names }: Named): Project[] {
  // Projects in a row share what is said behind the last of them.
  const row = rowEnd(words, names, name)
  const behind = words.slice(row, row === name.end ? next?.start : undefined)
  const ahead = words.slice(clauseStart(words, name.start), name.start)
  // 申请30万元用于…项目 says all before the name.
  const led = /(?:用于|用以|投入|投资|支持|资助|实施|启动|推进|开展)$/u.test(ahead) && labelOf(ahead) !== null
  const after = led ? null : statusOf(behind)
  const status = after ?? statusOf(ahead)
  const amount = amountIn(ahead) ?? (led ? null : amountIn(behind))
  if (!status && amount === null) return []

  const quoted: Stretch = after
    ? { start: row + after.start, end: row + after.end }
    : { start: clauseStart(words, name.start), end: clauseEnd(words, name.end) }
  const around = ahead + behind
  const title = words.slice(name.start, name.end)
  return [{
    ...stateFrom(passage, passage.text, sentence.start + Math.min(name.start, quoted.start), sentence.start + Math.max(name.end, quoted.end), 'certain'),
    name: title,
    facility: houseOf(title),
    statusQuote: words.slice(quoted.start, quoted.end),
    status: status?.label ?? null,
    amount,
    fundingSource: (FUNDING_SOURCES.exec(around) ?? FUNDING_SOURCES.exec(passage.heading.text))?.[0] ?? null,
    decision: DECISION.exec(behind)?.groups!.body!.replace(/^(?:.*[经由])(?=.{3})/u, '') ?? null,
  }]
}

/** The institution a name begins with; 提升村卫生所… begins with none. */
export function houseOf(title: string): string | null {
  const house = HOUSE.exec(title)?.groups!.house
  return house && !/^(?:提升|改善|加强|推进|支持|新建|改建|扩建|改造)/u.test(house) ? house : null
}

function rowEnd(words: string, names: readonly Stretch[], name: Stretch): number {
  let { end } = name
  for (const one of names) if (one.start >= end && /^[和与及、，]?(?:以及)?$/u.test(words.slice(end, one.start))) ({ end } = one)
  return end
}

/** The status words of the clauses behind a name: quoted from the first clause that has some to the end of the last in a row. */
function statusOf(words: string): Status | null {
  let found: Status | null = null
  for (const clause of partsOf(words, '，,')) {
    const label = labelOf(words.slice(clause.start, clause.end))
    if (label === null && found) break
    if (label !== null) found = later(found, { label, ...clause })
  }
  return found
}

function later(before: Status | null, status: Status): Status {
  return before ? { label: joinLabels(before.label, status.label), start: before.start, end: status.end } : status
}

/** What comes later counts; 专项债券申请中 already says 申请中. */
function joinLabels(before: string, label: string): string {
  if (before.endsWith(label)) return before
  return /^(?:已列入|前期)/u.test(before) ? label : `${before}；${label}`
}

/** How far a project is, as its words say; null when they do not. */
export function labelOf(clause: string): string | null {
  return PROJECT_STATUSES.find(([, words]) => words.test(clause))?.[0] ?? null
}

/** A sum in 元; 40万专项资金 is one too, the unit left out in print. */
function amountIn(words: string): number | null {
  const sum = findQuantities(words).findLast(({ unit, end, value }) => typeof value === 'number' && (unit === '元' || (unit === null && /^(?:专项|补助)?(?:资金|投资)/u.test(words.slice(end, end + 4)))))
  return typeof sum?.value === 'number' ? sum.value : null
}

function clauseStart(words: string, at: number): number {
  return Math.max(words.lastIndexOf('，', at - 1), words.lastIndexOf(',', at - 1)) + 1
}

function clauseEnd(words: string, at: number): number {
  const end = words.indexOf('，', at)
  return end < 0 ? words.length : end
}
