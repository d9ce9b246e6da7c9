import { findMatches } from '#ingest/proofreading/found.ts'
import { readNumeral } from '#ingest/text/chinese-numerals.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { Reading } from '#ingest/proofreading/reading.ts'

/** A stated number against the list it counts: A、B、C等2家, 以下三个方面 with four items, 分别是 with one too few. */
export const counts: Rule = (reading) => [...listsBefore(reading), ...listsBehind(reading), ...announced(reading)]

const NAME = '[\\u4e00-\\u9fff“”（）A-Za-z0-9·+]{2,24}'
const LIST = `(?<=[，。；：（为对]|包括|开展|推进|健全|完善|聚焦|围绕|邀请|建立|建成|设立)${NAME}(?:、${NAME}){1,30}`
const COUNT = '([一二两三四五六七八九十]{1,2}|\\d{1,2})'
const BEFORE = new RegExp(`(${LIST})(等)?\\s?${COUNT}(?:个|家|项|类|种|所|大|方面|条)(?![、，]?[\\d一二三四五六七八九十])`, 'gu')

function listsBefore({ passages }: Reading): Finding[] {
  return findMatches(passages.filter(({ role }) => role === 'body'), BEFORE, ({ 1: list, 2: etc, 3: count }) => {
    const items = list!.split('、')
    const stated = readNumeral(count!)
    // 和 may join two items or stand inside one, so such a list has no certain length.
    if (!stated || stated < 2 || /[和及与或]/u.test(list!) || items.some((item) => item.length > 16) || /[一二三四五六七八九十\d]/u.test(items.at(-1)!)) return null
    const wrong = etc ? items.length > stated : items.length > 2 && items.length !== stated && Math.abs(items.length - stated) <= 2
    return wrong ? { rule: 'count_differs', proposal: null, confidence: 'likely', parameters: { stated, listed: items.length } } : null
  })
}

const BEHIND = new RegExp(`${COUNT}\\s?(?:个|家|项|类|种|所|名|位)[^，。；：、]{0,20}[，。：]?\\s?(?:分别是|分别为|即)[：:]?\\s?([^，。；]{4,200})(?=[。；])`, 'gu')

function listsBehind({ passages }: Reading): Finding[] {
  return findMatches(passages.filter(({ role }) => role === 'body'), BEHIND, ({ 1: count, 2: list }) => {
    const stated = readNumeral(count!)
    const items = list!.replace(/（[^（）]*）/gu, '').split('、')
    if (!stated || items.length < 2 || /[和及与或]|等$/u.test(list!) || items.length === stated) return null
    return { rule: 'count_differs', proposal: null, confidence: 'likely', parameters: { stated, listed: items.length } }
  })
}

const ANNOUNCED = new RegExp(`(?:以下|如下|下列)${COUNT}\\s?(?:个方面|方面|点|项|条|个)[^，。；：]{0,10}[：。]$|(?:以下|如下|下列)${COUNT}\\s?(?:个方面|方面|点|项|条|个)[^，。；：]{0,10}[：:](?=一是)`, 'gu')

/** 主要做了以下三方面工作：一是…四是… */
function announced({ passages }: Reading): Finding[] {
  return findMatches(passages.filter(({ role }) => role === 'body' || role === 'opening'), ANNOUNCED, (match, passage) => {
    const stated = readNumeral(match[1] ?? match[2]!)
    const rest = passage.text.slice(match.index + match[0].length)
    const inline = [...rest.matchAll(/(?<=^|[。；：])([一二三四五六七八九十])是/gu)].map(([, ordinal]) => readNumeral(ordinal!)!)
    const listed = inline.length > 0 && inline.every((ordinal, i) => ordinal === i + 1) ? inline.length : 0
    return stated && listed > 1 && listed !== stated ? { rule: 'count_differs', proposal: null, confidence: 'likely', parameters: { stated, listed } } : null
  })
}
