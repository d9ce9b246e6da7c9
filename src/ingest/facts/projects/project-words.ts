import { findQuantities } from '#ingest/facts/quantities.ts'
import { partsOf, type Stretch } from '#ingest/text/sentences.ts'
import { FUNDING_SOURCES, PROJECT_STATUSES } from '#ingest/word-lists/projects.ts'

/** Reading what words say of a project: its house, its money and where that comes from, how far it is, and who decided. */

const DECISION = /(?<body>[\u4e00-\u9fff]{0,12}(?:第\s?[\d一二三四五六七八九十]{1,4}\s?次)?(?:常务会议?|常委会议?|主任会议?|党组会议?|专题会议?|办公会议?|联席会议))(?:研究|审议|讨论|审定)?(?:通过|同意|批准|决定|审定)/u
const WHOLE_SUM = /(?:总投资|总概算|概算|估算|总造价|投资总额)(?:投资|总额)?(?:约|为|达)?$/u
const HOUSE = /^[“]?(?<house>[\u4e00-\u9fff（）]{1,24}?(?:医院|卫生院|保健院|妇幼院|社区卫生服务中心|社区卫生服务站|疾控中心|疾病预防控制中心|急救(?:救治)?中心|救治中心|卫生室|卫生所|公共卫生服务中心|护理院|血站|医学中心))/u

type Status = Stretch & { label: string }

/** The institution a name begins with; 提升村卫生所… begins with none. */
export function houseOf(title: string): string | null {
  const house = HOUSE.exec(title)?.groups!.house
  return house && !/^(?:提升|改善|加强|推进|支持|新建|改建|扩建|改造)/u.test(house) ? house : null
}

/** The meeting that decided. */
export function decisionIn(words: string): string | null {
  return DECISION.exec(words)?.groups!.body!.replace(/^(?:.*[经由])(?=.{3})/u, '') ?? null
}

/** Where the money comes from: of several, all that bring a sum (中央预算内投资500万元、区财政配套360万元), else the first. */
export function sourcesIn(words: string): string | null {
  const named = [...words.matchAll(new RegExp(FUNDING_SOURCES.source, 'gu'))]
  const bringing = named.filter(({ 0: source, index }) => /^[^，。；、\d]{0,6}\d/u.test(words.slice(index + source.length)))
  return bringing.length > 1 ? [...new Set(bringing.map(([source]) => source))].join('、') : (named[0]?.[0] ?? null)
}

/** The status words of the clauses behind a name: quoted from the first clause that has some to the end of the last in a row. */
export function statusOf(words: string): Status | null {
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
export function amountIn(words: string): number | null {
  const sums = findQuantities(words).filter(({ unit, end, value }) => typeof value === 'number' && (unit === '元' || (unit === null && /^(?:专项|补助)?(?:资金|投资)/u.test(words.slice(end, end + 4)))))
  // 总投资860万元，其中中央500万元: the whole, not its parts.
  const sum = sums.find(({ start }) => WHOLE_SUM.test(words.slice(0, start))) ?? sums.at(-1)
  return typeof sum?.value === 'number' ? sum.value : null
}
