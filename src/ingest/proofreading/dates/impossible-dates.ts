import { daysIn, findDates } from '#ingest/proofreading/dates/days.ts'
import { findMatches } from '#ingest/proofreading/found.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { Reading } from '#ingest/proofreading/reading.ts'

/** Days no calendar has (2月30日, 13月1日) and days whose weekday is another (2025年6月12日（星期三）). */
export const impossibleDates: Rule = (reading) => [...impossibleMonths(reading), ...impossibleDays(reading)]

/** 13月底前完工 */
const MONTH_ALONE = /(?<![\d.．~～—-])(?:1[3-9]|[2-9]\d)月(?=底|初|[上中下]旬)/gu

function impossibleMonths({ passages }: Reading): Finding[] {
  return findMatches(passages, MONTH_ALONE, ({ index }, { text }) => (text.slice(0, index).endsWith('年') ? null : { rule: 'impossible_date', proposal: null, confidence: 'certain' }))
}

const impossibleDays: Rule = ({ document, passages }) => passages.flatMap((passage) => findDates(passage).flatMap((date): Finding[] => {
  const { from, to, year, month, day } = date
  if (month < 1 || month > 12 || (day !== null && (day < 1 || day > daysIn(year, month)))) {
    return [{ rule: 'impossible_date', passage, from, to, proposal: null, confidence: 'certain' }]
  }
  const named = /^\s?[（(]?\s?(?:星期|周|礼拜)([一二三四五六日天])\s?[）)]?/u.exec(passage.text.slice(to, to + 8))
  const inYear = year ?? (document.dateIssued?.iso ? Number(document.dateIssued.iso.slice(0, 4)) : null)
  if (!named || day === null || inYear === null) return []
  const weekday = '日一二三四五六'[new Date(Date.UTC(inYear, month - 1, day)).getUTCDay()]!
  if (weekday === named[1]!.replace('天', '日')) return []
  const end = to + named[0].length
  return [{ rule: 'weekday_mismatch', passage, from, to: end, proposal: null, confidence: year === null ? 'likely' : 'certain', parameters: { weekday } }]
}))
