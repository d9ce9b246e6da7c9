import { readNumeral, toHalfWidthDigits } from '#ingest/text/chinese-numerals.ts'
import type { Passage } from '#ingest/proofreading/reading.ts'

/** A date in the text. `year` is null where the text leaves it out (6月12日); `day` is null for a month. */
export type TextDate = { passage: Passage; from: number; to: number; year: number | null; month: number; day: number | null }

const CN = '[〇○零一二三四五六七八九十]'
const DATE = new RegExp(`(?:((?:19|20)\\d{2}|[一二]${CN}{3})\\s?年\\s?)?(?<![\\d.．~～—-])(\\d{1,2}|[一二三四五六七八九十]{1,2})\\s?月\\s?(?:(\\d{1,2}|[一二三四五六七八九十廿卅]{1,3})\\s?[日号])?`, 'gu')

/** Finds days and months as official texts write them. */
export function findDates(passage: Passage): TextDate[] {
  if (!passage.text.includes('月')) return []
  return [...toHalfWidthDigits(passage.text).matchAll(DATE)].flatMap((match) => {
    const month = readNumeral(match[2]!)
    const day = match[3] ? readNumeral(match[3].replace(/廿/u, '二十').replace(/卅/u, '三十')) : null
    // 三个月 and 2月内 count months; a month alone needs its year.
    if (month === null || (!match[1] && !match[3])) return []
    return [{ passage, from: match.index, to: match.index + match[0].length, year: match[1] ? readNumeral(match[1]) : null, month, day }]
  })
}

/** Days of a month; February of an unknown year has 29. */
export function daysIn(year: number | null, month: number): number {
  return new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate()
}

/** YYYY-MM-DD of a date, the last day of the month when only that is named. */
export function lastDayOf({ year, month, day }: TextDate): string | null {
  if (year === null || month < 1 || month > 12) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day ?? daysIn(year, month)).padStart(2, '0')}`
}
