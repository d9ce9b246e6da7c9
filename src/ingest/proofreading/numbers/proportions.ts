import { findMatches } from '#ingest/proofreading/found.ts'
import type { Rule } from '#ingest/proofreading/finding.ts'

const NUMBER = '(?<![\\d.])(\\d{1,9}(?:\\.\\d{1,4})?)'
const UNIT = '(万?(?:人次|家|个|所|名|人|张|台|户|例|件|项|份|条|场)|万元|亿元)'
/** 40家，其中普惠性30家，占65% */
const PART = new RegExp(`${NUMBER}${UNIT}[^。；\\d]{0,12}其中[^。；\\d]{0,14}${NUMBER}\\2[，,（(](?:约)?占(?:比|总数的?|全部的?)?(?:达到?|为)?${NUMBER}[%％]`, 'gu')
/** 应接种5000人，实接种4500人，接种率95% */
const DONE = new RegExp(`应[^，。；\\d]{1,8}${NUMBER}${UNIT}[，、](?:实际?|已|完成)[^，。；\\d]{0,8}${NUMBER}\\2[，、][^，。；\\d]{0,10}率(?:为|达到?)?${NUMBER}[%％]`, 'gu')

/** 抽检500批次，合格495批次，合格率99% */
const JUDGED = new RegExp(`${NUMBER}(万?(?:人次|人|名|家|个|所|件|份|批次|批|例|户|项|台))[，、](?:其中)?(合格|达标|阳性|异常|完成|办结|签约|有效|优秀|满意|通过)[^，。；\\d]{0,4}${NUMBER}\\2[，、]\\3率(?:为|达到?)?${NUMBER}[%％]`, 'gu')

/** A share that its two figures do not give. The last printed digit may be rounded. */
export const proportions: Rule = ({ passages }) => [PART, DONE, JUDGED].flatMap((shape) => findMatches(passages, shape, ({ 0: seen, 1: whole, index, ...match }) => {
  const [part, share] = shape === JUDGED ? [match[4], match[5]] : [match[3], match[4]]
  const reckoned = (Number(part) / Number(whole)) * 100
  const decimals = /\.(\d+)/u.exec(share!)?.[1]?.length ?? 0
  if (Number(whole) === 0 || Math.abs(reckoned - Number(share)) <= 10 ** -decimals) return null
  const to = index + seen.length
  return { rule: 'figure_differs', from: to - share!.length - 1, to, proposal: null, confidence: 'likely', reason: 'reckoned_otherwise', parameters: { check: `${part}/${whole}=${share}%` } }
}))
