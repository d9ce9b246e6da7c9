import { findMatches } from '#ingest/proofreading/found.ts'
import type { Rule } from '#ingest/proofreading/finding.ts'

const NUMBER = '(?<![\\d.])(\\d{1,9}(?:\\.\\d{1,4})?)'
const UNIT = '(万?(?:人次|家|个|所|名|人|张|台|户|例|件|项|份|条|场)|万元|亿元)'
/** 40家，其中普惠性30家，占65% */
const PART = new RegExp(`${NUMBER}${UNIT}[^。；\\d]{0,12}其中[^。；\\d]{0,14}${NUMBER}\\2[，,（(](?:约)?占(?:比|总数的?|全部的?)?(?:达到?|为)?${NUMBER}[%％]`, 'gu')
/** 应接种5000人，实接种4500人，接种率95% */
const DONE = new RegExp(`应[^，。；\\d]{1,8}${NUMBER}${UNIT}[，、](?:实际?|已|完成)[^，。；\\d]{0,8}${NUMBER}\\2[，、][^，。；\\d]{0,10}率(?:为|达到?)?${NUMBER}[%％]`, 'gu')

/** A share that its two figures do not give. The last printed digit may be rounded. */
export const proportions: Rule = ({ passages }) => [PART, DONE].flatMap((shape) => findMatches(passages, shape, ({ 0: seen, 1: whole, 3: part, 4: share, index }) => {
  const reckoned = (Number(part) / Number(whole)) * 100
  const decimals = /\.(\d+)/u.exec(share!)?.[1]?.length ?? 0
  if (Number(whole) === 0 || Math.abs(reckoned - Number(share)) <= 10 ** -decimals) return null
  const to = index + seen.length
  return { rule: 'figure_differs', from: to - share!.length - 1, to, proposal: null, confidence: 'likely', reason: 'reckoned_otherwise', parameters: { check: `${part}/${whole}=${share}%` } }
}))
