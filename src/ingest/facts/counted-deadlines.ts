import type { FoundDeadline } from '#ingest/facts/deadlines.ts'
import { readNumeral } from '#ingest/text/chinese-numerals.ts'

/** 自本方案印发之日起30日内: counted from the day of the document, where that is the day it names. */
const COUNTED = /自(?<what>[^，。；：自]{0,14}?)之日起(?<count>\d{1,3}|[一二两三四五六七八九十]{1,3})(?<unit>个月|个?工作日|日|天|年)(?:之|以)?内/gu
const FROM_WRITTEN = /^(?:本|该|此)?(?:通知|方案|意见|办法|函|文件|答复|公告)?(?:印发|发布|发文|下发|公布|答复|复函)?$/u

/**
 * Finds terms that run from an event. A date is told only where the event is the day of the document itself (发文, 印发, 答复); a month ends on the
 * day of its number, or on its last.
 *
 * @example
 * countedDeadlines('自发文之日起30日内', '2025-05-01')[0]?.date //=> '2025-05-31'
 */
export function countedDeadlines(text: string, writtenOn: string | null): FoundDeadline[] {
  if (!text.includes('之日起')) return []
  return [...text.matchAll(COUNTED)].map(({ 0: raw, index, groups }) => {
    const { what, count, unit } = groups as { what: string; count: string; unit: string }
    const date = writtenOn && FROM_WRITTEN.test(what) ? dayAfter(writtenOn, readNumeral(count), unit) : null
    return { raw, date, precision: date ? 'day' : 'term', relative: true, index }
  })
}

/** Null for working days, which the calendar of the State Council sets year by year. */
function dayAfter(from: string, count: number | null, unit: string): string | null {
  if (count === null || unit.endsWith('工作日')) return null
  const [year, month, day] = from.split('-').map(Number) as [number, number, number]
  const months = unit === '年' ? 12 * count : unit === '个月' ? count : 0
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  const until = new Date(Date.UTC(year, month - 1 + months, Math.min(day, last) + (months === 0 ? count : 0)))
  return until.toISOString().slice(0, 10)
}
