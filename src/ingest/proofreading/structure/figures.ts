import { matchesIn } from '#ingest/proofreading/found.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { Passage } from '#ingest/proofreading/reading.ts'

const STOCK = /(?:现有|共有|拥有|设有|建有|现设|下辖)(?:各类|各级|公立|注册)?([\u4e00-\u9fff]{4,14}?)\s?(\d+)\s?(家|个|所|名|张|人)(?![\u4e00-\u9fff]{0,2}[次级])/gu

/** 全区163家村卫生室全部达标 */
const ALL = /(?:全|我)[区县市]\s?(\d+)\s?(家|个|所|名|张|人)(?!次)([\u4e00-\u9fff]{4,14}?)(?=[，。；、]|全部|均|已|都|实现|开展|达)/gu

/** 现有社区卫生服务站8家 in one place, 共有社区卫生服务站9家 in another: what there is now cannot be two numbers. */
export const figures: Rule = ({ passages, spot }) => {
  const seen = new Map<string, { passage: Passage; from: number; to: number; count: string }>()
  return passages.filter(({ role }) => role === 'body').flatMap((passage) => [...matchesIn(passage.text, STOCK).map(({ 0: whole, 1: what, 2: count, 3: unit, index }) => ({ whole, what: what!, count: count!, unit: unit!, index })), ...matchesIn(passage.text, ALL).map(({ 0: whole, 1: count, 2: unit, 3: what, index }) => ({ whole, what: what!, count: count!, unit: unit!, index }))].flatMap(({ whole, what, count, unit, index }): Finding[] => {
    const key = what + unit
    const mention = { passage, from: index, to: index + whole.length, count }
    const first = seen.get(key)
    if (!first) seen.set(key, mention)
    if (!first || first.count === count || isOfAnotherYear(passage.text, index) || isOfAnotherYear(first.passage.text, first.from)) return []
    return [{ rule: 'figure_differs', passage, from: mention.from, to: mention.to, proposal: null, confidence: 'likely', parameters: { what, first: first.count, second: count }, related: [spot(first.passage, first.from, first.to)] }]
  }))
}

/** 2022年底，全区共有… may rightly be another number. */
function isOfAnotherYear(text: string, at: number): boolean {
  return /(?:19|20)\d{2}年|[去前上]年|此前|原|以前/u.test(text.slice(Math.max(0, at - 24), at).split(/[。；]/u).at(-1)!)
}
