import type { Quantity } from '#ingest/facts/quantities.ts'
import { FURTHERING_VERBS, RESULT_VERBS } from '#ingest/word-lists/measures.ts'
import { SPELLED_UNITS, UNCOUNTED } from '#ingest/word-lists/units.ts'

const COUNTED = new RegExp(`(?:^|[，。；：、（(]|[有设了共为达含括和及]|力争|确保|计划|${[...RESULT_VERBS, ...FURTHERING_VERBS].join('|')})$`, 'u')

/** Looks like a measure and is none: an age group, the number of a meeting, a slogan, an idiom in characters (一家人, 三个方面). */
export function isDoubtful(text: string, quantity: Quantity, quoted: boolean): boolean {
  return isAge(text, quantity) || isRank(text, quantity) || isQualifier(text, quantity) || isMeeting(text, quantity) || isRoundTheClock(quantity) || isIdiom(text, quantity) || (quoted && !isCircle(text, quantity))
}

/** 65岁及以上老年人 names a group; only a life span is measured in years. */
function isAge(text: string, { unit, start }: Quantity): boolean {
  return unit?.endsWith('岁') === true && !/(?:寿命|平均年龄)[^，。；]*$/u.test(text.slice(Math.max(0, start - 40), start))
}

/** 前三名 is a rank. */
function isRank(text: string, { unit, numberStart }: Quantity): boolean {
  return /^[名位家]$/u.test(unit ?? '') && /(?:[前后]|排名|位列|位居)$/u.test(text.slice(Math.max(0, numberStart - 2), numberStart))
}

/** 服务人口1500人以上的村卫生室 says which of them; 海拔1200米 and 周边100米 say where; 11分42秒 is one time. */
function isQualifier(text: string, { comparator, comparatorRaw, unit, start, numberStart, end }: Quantity): boolean {
  const before = text.slice(Math.max(0, start - 4), start)
  if (/^米|^公里/u.test(unit ?? '') && /(?:海拔|周边|周围|方圆|相距|相隔)$/u.test(before)) return true
  // 每10万人配置 and 3分钟出车率 say per what, and which rate.
  if (text[numberStart - 1] === '每' || (/^(?:分钟|小时|天|公里)$/u.test(unit ?? '') && /^[^，。；\d]{1,8}率/u.test(text.slice(end, end + 9)))) return true
  if (unit === '秒' && /\d分$/u.test(before)) return true
  const selects = /以[上下内]$/u.test(comparatorRaw ?? '') || comparator === '>' || comparator === '<'
  return selects && /^的[\u4e00-\u9fff]/u.test(text.slice(end, end + 2)) && !/(?:率|占比|比例)(?:达到|超过|达)?$/u.test(before)
}

/** 九届四次会议 and 第22次会议; 召开会议3次 counts. */
function isMeeting(text: string, { unit, start, numberStart, end, spelled }: Quantity): boolean {
  if (unit !== '次' || !/^(?:全体|常务|主任|主席|党组|专题|常委)?会|^(?:人民)?代表大会|^党代会|^人代会/u.test(text.slice(end, end + 8))) return false
  const before = text.slice(Math.max(0, start - 4), numberStart)
  return /[届大会]$/u.test(before) || (spelled && !/召开|举行|举办|组织|开展/u.test(before))
}

function isRoundTheClock({ unit, value, comparatorRaw }: Quantity): boolean {
  return unit === '小时' && value === 24 && comparatorRaw === null
}

/** In characters only what is counted in earnest: two or more things, or one behind a word such as 至少. */
function isIdiom(text: string, { spelled, unit, value, comparatorRaw, numberStart, end }: Quantity): boolean {
  if (!spelled) return false
  const before = text.slice(Math.max(0, numberStart - 14), numberStart)
  if (/[这那该此]$|上述$|以上$/u.test(before) || !SPELLED_UNITS.has(unit ?? '') || UNCOUNTED.some((word) => text.startsWith(word, end))) return true
  const round = /^[十百千万]/u.test(text.slice(numberStart, numberStart + 1)) && typeof value === 'number' && /^1(?:0+)$/u.test(String(value))
  if (comparatorRaw !== null) return false
  // 镇江路街道两个社区: two in passing, unless a verb counts them.
  return round || (value === 1 && !/每[^，。；]{0,12}$/u.test(before)) || (value === 2 && !COUNTED.test(before))
}

/** What stands in quotation marks or in a title is a name (“百名专家进社区”); but “15分钟健康服务圈” says how near. */
function isCircle(text: string, { end, unit }: Quantity): boolean {
  return /^(?:分钟|小时|公里)$/u.test(unit ?? '') && /^[^”，。]{0,12}圈/u.test(text.slice(end, end + 14))
}
