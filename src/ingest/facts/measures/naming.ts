import type { Quantity } from '#ingest/facts/quantities.ts'
import type { Piece } from '#ingest/facts/measures/pieces.ts'
import { LEADING_WORDS, TRAILING_WORDS } from '#ingest/word-lists/measures.ts'

const LONGEST = 60
/** What was done to or by what is counted: 16名医师 申报…, 5家社卫中心 共邀请…. */
const BEHIND_NAME = /(?<=^|.{2})(?:核定|配备|配置|的?比例|的?标准|(?:增加|提高|提升|扩大|下降|降低|缩短|减少|上升|增|降|调整|压减)(?:到|至|为)|共(?![建同享管用治体])|分(?!中心|院|部|级|站)|均|已|就|将|正在|先后|开展|邀请|招聘|派出|举办|参加|获批|获得|获评|被|完成|达到|通过|进行|实行|服务能力|从事|加入|定期|前往|申报|用于|投入使用|纳入|入选|报名|接受|享受|落户|启用|因).*$/u

/**
 * Names what a figure is of, in the words around it: what follows when things are counted (3个试点项目), what precedes when a share or
 * sum is told (健康素养水平达到30%), and the other where that side says nothing.
 *
 * @example
 * nameMeasure('全区全科医生数达348名', …) //=> '全区全科医生数'
 */
export function nameMeasure(text: string, { start, end, row }: Piece, quantity: Quantity): string {
  const words = text.slice(quantity.end, end)
  const purpose = /^(?:元|$)/u.test(quantity.unit ?? '') && /^[^，。；]{0,8}?(?:用于|支持|改善|补助)(?<what>[^，。；]{2,40})/u.exec(words)?.groups!.what
  if (purpose) return purpose
  const behind = row.position === row.size - 1 ? nameBehind(words) : ''
  const ahead = nameAhead(text.slice(start, row.start))
  const counts = !/[%‰/]|百分点|^元/u.test(quantity.unit ?? '元')
  return (counts ? behind || ahead : ahead || behind) || nameAhead(CHANGED.exec(text.slice(Math.max(0, start - LONGEST), start))?.groups!.name ?? '') || text.slice(start, end)
}

/** What the clause before has named: 健康素养水平稳步提升，2022年达38.2%. */
const CHANGED = /(?<name>[^，。；：]{2,40}?)(?:稳步|持续|逐年|逐步|明显|显著|大幅|不断|进一步|有效|连年|再)*(?:提升|提高|增长|上升|下降|降低|改善|增加|扩大|优化|向好|减少)[^，。；]{0,4}[，,]$/u

function nameBehind(words: string): string {
  const name = /^(?:的|”)?\s?(?!的)(?<name>[^，。；：、（(+＋”]+(?:“[^”]*”[^，。；：、（(+＋”]*)?)/u.exec(words)?.groups!.name ?? /^[的]?(?<name>“[^”]+”[^，。；、（(]*)/u.exec(words)?.groups!.name ?? ''
  return name.replace(BEHIND_NAME, '').slice(0, LONGEST).trim()
}

function nameAhead(words: string): string {
  // 公示率由61%提高到97%: the figure it starts from is not in the name.
  let name = words.replace(/(?<=.{2})按照?[^，。；]*$/u, '').replace(/(?<=.{2})[由从](?=[^，。；]{0,6}(?:\d|$))[^，。；]*$/u, '').replace(LEADING_WORDS, '')
  for (let bare = name.replace(TRAILING_WORDS, ''); bare !== name; bare = name.replace(TRAILING_WORDS, '')) name = bare
  return name.replace(/[（(“”）)]+$/u, '').slice(-LONGEST).trim()
}
