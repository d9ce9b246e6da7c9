import { isPersonName } from '#ingest/elements/person-names.ts'

const LABEL = '[\\u4e00-\\u9fff（）()]{0,12}(?:领导人?|负责人|负责同志|责任人|局长|主任|审核人|审签人|签批人)'
const SIGNING = '(?:署名|签名|签字|签发|（签字）|\\(签字\\)|（签名）|姓名)?'
const LEADER = new RegExp(`(${LABEL}${SIGNING})\\s?[：:]\\s?([^，,；;。：:）)]{2,14}?)(?=$|[，,；;。）)]|\\s+(?=[\\u4e00-\\u9fff（）()]{2,14}[：:]))`, 'gu')
const STARTS = new RegExp(`^(?:${LABEL}${SIGNING})\\s?[：:]`, 'u')

export type FoundLeader = { role: string; name: string; index: number; length: number }

/** 区政府分管领导：吕方. A label without a name (领导签字：) names nobody. */
export function readLeaders(text: string): FoundLeader[] {
  if (text.length > 120) return []
  return [...text.matchAll(LEADER)].filter((match) => isPersonName(match[2]!)).map((match) => ({
    role: match[1]!.replace(/^[（(]+/u, ''), name: match[2]!.replace(/\s/gu, ''), index: match.index, length: match[0].length,
  }))
}

export function isLeaderLine(text: string): boolean {
  if (text.length > 80 || text.includes('。')) return false
  return STARTS.test(text) && (readLeaders(text).length > 0 || /[：:]\s?$/u.test(text))
}
