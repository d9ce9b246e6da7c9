import { readNumeral, toHalfWidthDigits } from '#ingest/text/chinese-numerals.ts'

/** Number of a 建议 or 提案 as printed, and the bare number to look it up by. */
export type CaseNumber = { raw: string; number: string; numbers: string[]; year: number | null; index: number }

const YEAR = '(?:[〔【［（(\\[]\\s?(?:19|20)\\d{2}\\s?年?[〕】］）)\\]])?'
const CORE = `[A-Za-z]{0,3}\\s?[-－]?\\s?${YEAR}\\s?[A-Za-z]{0,2}[-－]?\\d{1,12}(?:[-—－_]\\d{1,8}){0,2}[A-Za-z]?`
const ORDINAL = new RegExp(`(?:(?:提案|建议|议案)?(?:编号|案号|序号)?[：:]?\\s?)?第\\s?(${CORE}(?:\\s?[、，,和及]\\s?(?:第\\s?)?${CORE}|\\s?号\\s?[、，,和及]\\s?(?:第\\s?)?${CORE}){0,12})\\s?号`, 'gu')
// A bracketed year at the start belongs to a 文号, whose code runs straight into it.
const BARE = new RegExp(`(?<![\\d〕】］）)\\]〔\\[（(A-Za-z年])(?![〔【［（(\\[])(${CORE})\\s?号(?=\\s?(?:重点)?(?:建议|提案|议案|代表|委员|政协|《|“|》|）|\\)|（|\\(|、|$))`, 'gu')
const LABELLED = new RegExp(`(?:建议|提案|议案)?(?:编号|案号|序号)\\s?[：:]\\s?(?:第\\s?)?(${CORE})(?:\\s?号)?`, 'gu')
const CHINESE = /第\s?([一二三四五六七八九十百〇零]{1,6})\s?号(?=\s?(?:重点)?(?:建议|提案|议案|代表))/gu
const INSTRUMENT_NEAR = /^\s?[）)]?\s?(?:重点|代表|委员|政协|人大)?(?:建议|提案|议案|意见)/u

/**
 * Finds the number of the case in a title or opening: 第2025099号, 第0123号, 第B(2022)327号, 20230145号建议.
 * 文号 do not match (their code runs straight into the bracket), nor do 第38次 or 第3号楼.
 */
export function findCaseNumber(text: string): CaseNumber | null {
  const plain = toHalfWidthDigits(text)
  const found = [ORDINAL, LABELLED, BARE].flatMap((form, rank) =>
    [...plain.matchAll(form)].map((match) => ({ match, rank, near: INSTRUMENT_NEAR.test(plain.slice(match.index + match[0].length, match.index + match[0].length + 8)) })),
  ).filter(({ match, near }) => near || !/^(?:线|楼|院|文件|令|公告|库|馆|地块|通知|卡|专线|窗|门|车)/u.test(plain.slice(match.index + match[0].length)))
  const best = found.toSorted((a, b) => weight(plain, b) - weight(plain, a) || a.match.index - b.match.index)[0]
  if (best) return toCaseNumber(text, best.match)

  const chinese = CHINESE.exec(text)
  CHINESE.lastIndex = 0
  const value = chinese && readNumeral(chinese[1]!)
  return chinese && value ? { raw: chinese[0], number: String(value), numbers: [String(value)], year: null, index: chinese.index } : null
}

/** 第…号 before 建议 or a bracket counts most (第02345号（医疗卫生类210号）提案), a bare number without 第 least. */
function weight(plain: string, { match, rank, near }: { match: RegExpExecArray; rank: number; near: boolean }): number {
  const ordinal = rank === 0
  const bracketed = /^\s?[（(）)]|^$/u.test(plain.slice(match.index + match[0].length))
  if (ordinal) return near ? 5 : bracketed ? 4 : 2
  return rank === 1 ? 4 : near ? 3 : 1
}

function toCaseNumber(text: string, match: RegExpExecArray): CaseNumber {
  const label = /^(?:(?:提案|建议|议案)?(?:编号|案号|序号)?[：:]?\s?)(?=第)|^(?:建议|提案|议案)?(?:编号|案号|序号)\s?[：:]\s?/u.exec(match[0])?.[0].length ?? 0
  const numbers = match[1]!.split(/号?\s?[、，,和及]\s?第?\s?/u).map((number) => number.replace(/\s+/gu, '')).filter(Boolean)
  const number = numbers[0]!
  return { raw: text.slice(match.index + label, match.index + match[0].length), number, numbers, year: yearOf(number), index: match.index + label }
}

/** A number tells its year when it starts with one and goes on (2025099), or carries it in brackets. */
function yearOf(number: string): number | null {
  const match = /[〔【［（(\[]((?:19|20)\d{2})/u.exec(number) ?? /^[A-Za-z]{0,2}(20\d{2})(?=\d{2,6}$|[-—－])/u.exec(number)
  return match ? Number(match[1]) : null
}
