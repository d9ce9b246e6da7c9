import { readNumeral, toHalfWidthDigits, ZEROS } from '#ingest/text/chinese-numerals.ts'

const YEAR = `(?:[12][0-9]{3}|[二一][${ZEROS}一二三四五六七八九]{3})`
const PART = '(?:[0-9]{1,2}|[一二三四五六七八九十廿卅]{1,3})'
const DATE = `(?<day>(?<y>${YEAR})\\s*(?:年|[.．\\-－—/／·])\\s*(?<m>${PART})\\s*(?:月|[.．\\-－—/／·])\\s*(?<d>${PART})\\s*(?:日|号)?)`
const LABEL = '(?:(?:成文|印发|签发|答复|办复|落款)(?:日\\s?期|时\\s?间)\\s?[：:]\\s?)?'
const SEALED = '(?:[（(]?(?:公\\s?章|盖\\s?章|印\\s?章|章)[）)]?)?'

/** A day as printed and as YYYY-MM-DD; `iso` is null when no such day exists. */
export type PrintedDay = { raw: string; iso: string | null; index: number }

const HAS_FIGURE = new RegExp(`[1-9１-９${ZEROS}]`, 'u')
const DAY = new RegExp(DATE, 'u')
const DAY_ALONE = new RegExp(`^[（(【\\[]?\\s*${LABEL}${DATE}\\s*${SEALED}\\s*[）)】\\]]?[。.]?$`, 'u')
const DAY_AT_END = new RegExp(`(?<![0-9.\\-/])${DATE}\\s*${SEALED}\\s*$`, 'u')

/**
 * Reads a paragraph that is a day and nothing else: 成文日期 (GB/T 9704—2012, 7.3.5.4), also in Chinese figures or with
 * 年月日 lost on the way. A printed form left unfilled (2023年 月 日) is no date.
 *
 * @example
 * readDayAlone('二〇二三年八月九日')?.iso //=> '2023-08-09'
 * readDayAlone('2023.8.9')?.iso //=> '2023-08-09'
 */
export function readDayAlone(text: string): PrintedDay | null {
  if (text.length > 40 || text.length < 6 || !HAS_FIGURE.test(text)) return null
  const plain = toHalfWidthDigits(text)
  const match = DAY_ALONE.exec(plain)
  if (match) return printed(text, match, 0)
  return readBareDay(text, plain) ?? readMonthAlone(plain)
}

/**
 * A day whose 年月日 were lost: 2023 8 9, 20230809, and without zeros where the figures allow one day only (2023626 is 6月26日;
 * 2022111 may be two days: a date whose day is not known).
 */
function readBareDay(text: string, plain: string): PrintedDay | null {
  const spaced = /^(?<day>(?<y>[12]\d{3})\s+(?<m>\d{1,2})\s+(?<d>\d{1,2}))$/u.exec(plain) ?? /^(?<day>(?<y>(?:19|20)\d{2})(?<m>\d{2})(?<d>\d{2}))$/u.exec(plain)
  const parted = spaced && printed(text, spaced, 0)
  if (parted?.iso) return parted
  const run = /^((?:19|20)\d{2})\s*(\d{2,3})$/u.exec(plain)
  if (!run) return null
  const days = [1, 2].map((at) => [run[2]!.slice(0, at), run[2]!.slice(at)]).filter(([month, day]) => /^[1-9]/u.test(month!) && /^[1-9]\d?$/u.test(day!))
    .map(([month, day]) => isoDay(Number(run[1]), Number(month), Number(day))).filter((iso) => iso !== null)
  return days.length === 0 ? null : { raw: text, iso: days.length === 1 ? days[0]! : null, index: 0 }
}

/** A month alone at the end of a letter (2021年7月): a date, but no day. */
const MONTH_ALONE = new RegExp(`^${YEAR}\\s?年\\s?${PART}\\s?月(?:\\s?日)?$`, 'u')

function readMonthAlone(text: string): PrintedDay | null {
  return MONTH_ALONE.test(text) ? { raw: text, iso: null, index: 0 } : null
}

const LONGEST_NOTE = 90
const PASSED = new RegExp(`^[（(]?${DATE}[^。；]{2,60}(?:通过|批准)[）)]?$`, 'u')

/** （2024年1月24日在县第十八届人民代表大会第四次会议上）: when a report was read out. */
const HELD = new RegExp(`^[（(]${DATE}在[^。；（）()]{4,60}(?:会议|大会)上[）)]$`, 'u')

/**
 * The note under the title of what a meeting decided: its day is that of the document (党政机关公文格式, 7.3.5.4).
 *
 * @example
 * readPassedDay('（2017年12月29日区第十五届人民代表大会第二次会议通过）')?.iso //=> '2017-12-29'
 */
export function readPassedDay(text: string): PrintedDay | null {
  if (text.length > LONGEST_NOTE || !/(?:通过|批准|[议会]上)[）)]?$/u.test(text)) return null
  const plain = toHalfWidthDigits(text)
  const match = PASSED.exec(plain) ?? HELD.exec(plain)
  return match && printed(text, match, 0)
}

/** The first day named in a text. */
export function findDay(text: string): PrintedDay | null {
  const match = DAY.exec(toHalfWidthDigits(text))
  return match && printed(text, match, 0)
}

/** A day that ends a text: 厦门市湖里区卫生健康局 2025年6月12日. */
export function findDayAtEnd(text: string): PrintedDay | null {
  const tail = text.slice(-40)
  if (!/[日号0-9０-９）)章]\s*$/u.test(tail)) return null
  const match = DAY_AT_END.exec(toHalfWidthDigits(tail))
  return match && printed(tail, match, text.length - tail.length)
}

/** `source` is the text as printed that was matched with its figures in half width; `offset` is where it starts in the whole. */
function printed(source: string, match: RegExpExecArray, offset: number): PrintedDay {
  const { day, y, m, d } = match.groups!
  const index = match.index + match[0].indexOf(day!)
  return { raw: source.slice(index, index + day!.length).trim(), iso: isoDay(readNumeral(y!), readNumeral(m!), readNumeral(d!)), index: offset + index }
}

/** YYYY-MM-DD, or null for a day no calendar has (2月30日). */
export function isoDay(year: number | null, month: number | null, day: number | null): string | null {
  if (!year || !month || !day || year < 1949 || year > 2100) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}
