import type { Quantity } from '#ingest/facts/quantities.ts'
import type { Piece } from '#ingest/facts/measures/pieces.ts'
import { BEHIND_NAME, INTENDED_BY, LEADING_WORDS, TRAILING_WORDS } from '#ingest/word-lists/measures.ts'

const LONGEST = 60

/**
 * Names what a figure is of, in the words around it: what follows when things are counted (3个试点项目), what precedes when a share or
 * sum is told (健康素养水平达到30%), and the other where that side says nothing. Empty when neither does (力争达到90%).
 *
 * @example
 * nameMeasure('全区全科医生数达348名', …) //=> '全区全科医生数'
 */
export function nameMeasure(text: string, { start, end, row }: Piece, quantity: Quantity): string {
  const words = text.slice(quantity.end, end)
  const standard = /按照?$/u.test(text.slice(start, row.start)) && /^的?(?:比例|标准|要求|额度)(?<what>[^，。；]{2,40})/u.exec(words)?.groups!.what
  if (standard) return standard
  const purpose = /^(?:元|$)/u.test(quantity.unit ?? '') && /^[^，。；]{0,8}?(?:用于|支持|改善|补助)(?<what>[^，。；]{2,40})/u.exec(words)?.groups!.what
  if (purpose) return purpose
  const behind = row.position === row.size - 1 ? nameBehind(words) : ''
  const ahead = nameAhead(text.slice(start, row.start))
  const counts = !/[%‰/]|百分点|^元/u.test(quantity.unit ?? '元')
  return (counts ? behind || ahead : ahead || behind) || nameAhead(CHANGED.exec(text.slice(Math.max(0, start - LONGEST), start))?.groups!.name ?? '')
}

/** What the clause before has named: 健康素养水平稳步提升，2022年达38.2%. */
const CHANGED = /(?<name>[^，。；：]{2,40}?)(?:稳步|持续|逐年|逐步|明显|显著|大幅|不断|进一步|有效|连年|再)*(?:提升|提高|增长|上升|下降|降低|改善|增加|扩大|优化|向好|减少)[^，。；]{0,4}[，,]$/u

/** 服务费较2024年翻一番 */
const SINCE = /(?<=.{2})[较比](?:上年|去年|同期|20\d{2}\s?年)(?:同期|末|底)?$/u

function nameBehind(words: string): string {
  // 下派专家156人次到基层坐诊: what they did there.
  if (/^[到赴在向为]/u.test(words)) return ''
  const name = /^(?:的|”)?\s?(?!的)(?<name>[^，。；：、（(+＋”]+(?:“[^”]*”[^，。；：、（(+＋”]*)?)/u.exec(words)?.groups!.name ?? /^[的]?(?<name>“[^”]+”[^，。；、（(]*)/u.exec(words)?.groups!.name ?? ''
  return name.replace(BEHIND_NAME, '').slice(0, LONGEST).trim()
}

function nameAhead(words: string): string {
  // 公示率由61%提高到97%: the figure it starts from is not in the name.
  let name = words.replace(/(?<=.{2})按照?[^，。；]*$/u, '').replace(/(?<=.{2})[由从](?=[^，。；]{0,6}(?:\d|$))[^，。；]*$/u, '').replace(LEADING_WORDS, '').replace(INTENDED_BY, '').replace(SINCE, '')
  for (let bare = name.replace(TRAILING_WORDS, ''); bare !== name; bare = name.replace(TRAILING_WORDS, '')) name = bare
  return name.replace(/[（(“”）)]+$/u, '').slice(-LONGEST).trim()
}
