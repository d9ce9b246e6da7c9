import { readNumeral, toHalfWidth } from '#ingest/text/chinese-numerals.ts'

/** Number of a 建议 or 提案 as printed, and the bare number to look it up by. */
export type CaseNumber = { raw: string; number: string; numbers: string[]; year: number | null; index: number }

const YEAR = '(?:[〔【［（(\\[]\\s?(?:19|20)\\d{2}\\s?年?[〕】］）)\\]])'
/** Figures with what places put around them: 0123, 2023B026, B(2022)327, 7-4-123, ZX20240087, 会12. */
const CORE = `(?:${YEAR}|[A-Za-z]{1,4}[-－]?${YEAR})?(?:第\\s?)?[A-Za-z]{0,4}[-－]?\\s?\\d{1,12}(?:[A-Za-z]{1,2}\\d{1,8})?(?:[-—－_.]{1,2}[A-Za-z]{0,3}\\d{1,8}){0,3}[A-Za-z]?`
const MORE = `(?:\\s?(?:号\\s?)?[、，,和及与]\\s?(?:第\\s?)?${CORE})`
const LABEL = '(?:(?:建议|提案|议案|承办)?(?:编号|案号|序号|号)\\s?(?:为|[：:])\\s?)'
const INSTRUMENT = '(?:重点|大会|集体|个人|联名)?(?:代表|委员|政协|人大)?(?:建议|提案|议案)'

type Form = readonly [rank: number, shape: RegExp]

const FORMS: readonly Form[] = [
  // 第2025099号, 第100、101号, 第100号、第102号
  [2, new RegExp(`(?:${LABEL})?(?<raw>第\\s?(?<list>${CORE}${MORE}{0,12})\\s?号)`, 'gu')],
  // 编号：第3011号, 提案编号：2024-056
  [4, new RegExp(`${LABEL}(?<raw>(?:第\\s?)?(?<list>${CORE}${MORE}{0,12})(?:\\s?号)?)`, 'gu')],
  // （16-3-45号）: term, session and number of the case
  [2, /(?<=[（(])(?<raw>(?<list>\d{1,2}-\d{1,2}-\d{1,4})\s?号)(?=[）)])/gu],
  // 20230145号建议; a year in brackets at its start belongs to a 文号, whose code runs straight into it
  [1, new RegExp(`(?<![\\d〕】］）)\\]〔\\[（(A-Za-z年\\-])(?<raw>(?![〔【［（(\\[])(?<list>${CORE}${MORE}{0,12})\\s?号)(?=\\s?(?:${INSTRUMENT}|代表|委员|政协|《|“|》|）|\\)|（|\\(|、|$))`, 'gu')],
  // 第会12号建议, 第教科文卫体023号提案: a word for the field before the figures
  [3, new RegExp(`(?<raw>第\\s?(?<list>(?:(?![次届第议])[\\u4e00-\\u9fff]){1,6}[-—－]?\\d{1,8})\\s?号)(?=\\s?[）)]?\\s?${INSTRUMENT})`, 'gu')],
  // 政协提〔2024〕56号提案: numbered by the body's own office
  [3, new RegExp(`(?<=(?:政协|人大)[提建案议字]{0,4})(?<raw>(?<list>${YEAR}\\d{1,6})\\s?号)(?=\\s?${INSTRUMENT})`, 'gu')],
  // 第二次会议20240088提案: neither 第 nor 号
  [1, /(?<=会议)\s?(?<raw>(?<list>20\d{5,8}))(?=\s?(?:提案|建议|议案))/gu],
  // 建议45号, 提案第 45 号 without the first sign
  [0, new RegExp(`(?<=建议|提案|议案)\\s?(?<raw>(?<list>\\d{1,10})\\s?号)`, 'gu')],
]
const CHINESE = /第\s?([一二三四五六七八九十百〇零]{1,6})\s?号(?=\s?(?:重点)?(?:建议|提案|议案|代表|[（(]|的))|(?<=建议|提案|议案)第\s?([一二三四五六七八九十百〇零]{1,6})\s?号/u
const INSTRUMENT_AFTER = new RegExp(`^\\s?[）)]?\\s?(?:${INSTRUMENT}|意见)`, 'u')
const INSTRUMENT_BEFORE = /(?:建议|提案|议案)\s?[（(]?$/u
/** 第3号楼, 第2号令: what else is numbered. */
const OTHER_THINGS = /^(?:线|楼|院|文件|令|公告|库|馆|地块|通知|卡|专线|窗|门|车|修改|病)/u

/**
 * Finds the number of the case in a title or opening: 第2025099号, 第0123号, 第B(2022)327号, 20230145号建议.
 * 文号 do not match (their code runs straight into the bracket), nor do 第38次 or 第3号楼.
 */
export function findCaseNumber(text: string): CaseNumber | null {
  const plain = toHalfWidth(text)
  const found = FORMS.flatMap(([rank, form]) => [...plain.matchAll(form)].map((match) => {
    const end = match.index + match[0].length
    const near = INSTRUMENT_AFTER.test(plain.slice(end, end + 12)) || INSTRUMENT_BEFORE.test(plain.slice(Math.max(0, match.index - 4), match.index))
    return { match, rank, near, end }
  })).filter(({ near, end }) => near || !OTHER_THINGS.test(plain.slice(end)))
  const best = found.toSorted((a, b) => weight(plain, b) - weight(plain, a) || a.match.index - b.match.index)[0]
  if (best) return toCaseNumber(text, best.match)

  const chinese = CHINESE.exec(text)
  const value = chinese && readNumeral(chinese[1] ?? chinese[2]!)
  return chinese && value ? { raw: chinese[0], number: String(value), numbers: [String(value)], year: null, index: chinese.index } : null
}

/** 第…号 before 建议 or a bracket counts most (第02345号（医疗卫生类210号）提案), a bare number without 第 least. */
function weight(plain: string, { rank, near, end }: { rank: number; near: boolean; end: number }): number {
  const bracketed = /^\s?[（(）)]|^$/u.test(plain.slice(end))
  if (rank === 2) return near ? 5 : bracketed ? 4 : 2
  return rank === 4 ? 4 : near ? rank + 2 : rank
}

function toCaseNumber(text: string, match: RegExpExecArray): CaseNumber {
  const { raw, list } = match.groups!
  const index = match.index + match[0].lastIndexOf(raw!)
  const printed = list!.split(/\s?号?\s?[、，,和及与]\s?第?\s?/u).map((number) => number.replace(/\s+/gu, '')).filter(Boolean)
  const numbers = printed.map((number) => number.replace(new RegExp(`^${YEAR}第`, 'u'), ''))
  return { raw: text.slice(index, index + raw!.length), number: numbers[0]!, numbers, year: yearOf(printed[0]!), index }
}

/** A number tells its year when it starts with one and goes on (2025099), or carries it in brackets. */
function yearOf(number: string): number | null {
  const match = /[〔【［（(\[]((?:19|20)\d{2})/u.exec(number) ?? /^[A-Za-z]{0,4}(20\d{2})(?=\d{2,6}$|[-—－A-Za-z])/u.exec(number)
  return match ? Number(match[1]) : null
}
