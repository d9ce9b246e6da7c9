import { findMatches } from '#ingest/proofreading/found.ts'
import { readNumeral } from '#ingest/text/chinese-numerals.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'

const COUNT = '([一二两三四五六七八九十]{1,2}|\\d{1,2})'
const UNIT = '(?:个|家|项|类|种|所|名|位|处|座|支|条)'
const NAMES = '([^、，。；：（）()\\d]{2,16}(?:、[^、，。；：（）()\\d]{2,16}){1,20})'
/** 4个急救站（东山站、西湖站、南桥站） and 3家：… */
const BEHIND: readonly RegExp[] = [
  new RegExp(`(?<![\\d第百千万点.])${COUNT}${UNIT}[^，。；：（、\\d]{1,12}（${NAMES}）`, 'gu'),
  new RegExp(`(?<![\\d第百千万点.])${COUNT}${UNIT}[^，。；：（、\\d]{0,8}：${NAMES}(?=[。；])`, 'gu'),
]
const BEFORE = new RegExp(`(?:分别)?(?:设在|设于|位于|落户|选址于?|布局在)${NAMES}[，,]共(?:计)?${COUNT}${UNIT}`, 'gu')
/** 从两个方面抓好落实。一是…二是…三是… */
const ANNOUNCED = /(?<![第\d百千万])([一二两三四五六七八九十]|\d)(?:个方面|方面|项|点|条|个环节|个维度|个层面|个举措|大举措)[^，。；：]{0,16}[。：；，]\s?(?=一是)/gu

/** A stated number against names in brackets, behind a colon or before it, and against the items 一是, 二是 that follow. */
export const listedCounts: Rule = ({ passages }) => {
  const prose = passages.filter(({ role }) => role === 'body' || role === 'opening')
  return [
    ...BEHIND.flatMap((shape) => findMatches(prose, shape, ({ 1: count, 2: list }) => judge(count!, list!))),
    ...findMatches(prose, BEFORE, ({ 1: list, 2: count }) => judge(count!, list!)),
    ...findMatches(prose, ANNOUNCED, ({ 0: words, 1: count, index }, { text }) => {
      const stated = readNumeral(count!)
      let items = 0
      // The first item out of order ends the search: what follows belongs to another announcement.
      for (const [, figure] of text.slice(index + words.length).matchAll(/(?<=^|[。；：，])([一二三四五六七八九十])是/gu)) if (readNumeral(figure!) !== ++items) return null
      return stated && stated > 1 && items > 1 && items !== stated ? differs(stated, items) : null
    }),
  ]
}

type Judged = Omit<Finding, 'passage' | 'from' | 'to'>

/** 等 leaves a list open, and 和 may stand inside a name. */
function judge(count: string, list: string): Judged | null {
  const stated = readNumeral(count)
  const items = list.replace(/^(?:分别)?(?:为|是|即|含|包括)/u, '').split('、')
  if (!stated || stated < 2 || items.length < 2 || /[等和及与或]|其中|不含|详见|以下|简称/u.test(list) || items.length === stated || Math.abs(items.length - stated) > 3) return null
  return differs(stated, items.length)
}

function differs(stated: number, listed: number): Judged {
  return { rule: 'count_differs', proposal: null, confidence: 'likely', parameters: { stated, listed } }
}
