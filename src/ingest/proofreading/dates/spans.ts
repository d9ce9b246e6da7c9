import { findDates, lastDayOf, type TextDate } from '#ingest/proofreading/dates/days.ts'
import { findMatches } from '#ingest/proofreading/found.ts'
import { readNumeral } from '#ingest/text/chinese-numerals.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { Passage } from '#ingest/proofreading/reading.ts'

const UNTIL = /^(?:（[^（）]{1,6}）)?\s?(?:起?至|起?到|[—–~～-]{1,2})\s?$/u

/** “十四五”时期（2021—2025年） */
const PLAN_YEARS = /十([二三四五六])五”?(?:时期|期间|规划期?)?[（(]((?:19|20)\d{2})年?\s?[—–~～－-]{1,2}\s?((?:19|20)\d{2})年?[）)]/gu

/** 连续三年（2022年、2023年、2024年） */
const YEARS_RUNNING = /连续([两二三四五六七八九十]|\d)年[（(]((?:(?:19|20)\d{2}年?[、，和及]?){2,10})[）)]/gu

/** 7月8日至19日 */
const DAYS_OF_A_MONTH = /(?<=\d月)(\d{1,2})日?(?:至|到|[—–~～-]{1,2})(\d{1,2})日(?!\d)/gu

/** Spans that end before they begin (2025年至2021年, 6月10日至6月5日) and hours no clock shows. */
export const spans: Rule = ({ passages }) => [
  ...findMatches(passages, /(?<![\d〔［[])((?:19|20)\d{2})年?\s?(?:至|到|[—–~～-]{1,2})\s?((?:19|20)\d{2})年/gu, ({ 1: start, 2: end }) => (Number(start) > Number(end) ? { rule: 'date_order', proposal: null, confidence: 'certain', reason: 'ends_before_start', parameters: { start: start!, end: end! } } : null)),
  ...findMatches(passages, PLAN_YEARS, ({ 1: plan, 2: first, 3: last }) => {
    const begins = 2011 + 5 * '二三四五六'.indexOf(plan!)
    return Number(first) === begins && Number(last) === begins + 4 ? null : { rule: 'impossible_date', proposal: null, confidence: 'certain', reason: 'plan_period', parameters: { plan: `十${plan}五`, first: begins, last: begins + 4 } }
  }),
  ...findMatches(passages, YEARS_RUNNING, ({ 1: count, 2: years }) => {
    const listed = new Set(years!.match(/(?:19|20)\d{2}/gu)).size
    return readNumeral(count!) === listed ? null : { rule: 'count_differs', proposal: null, confidence: 'certain', parameters: { stated: readNumeral(count!) ?? 0, listed } }
  }),
  ...passages.flatMap(spansOfDays),
  ...findMatches(passages, DAYS_OF_A_MONTH, ({ 1: first, 2: last }) => (Number(first) > Number(last) ? { rule: 'date_order', proposal: null, confidence: 'certain', reason: 'ends_before_start', parameters: { start: `${first!}日`, end: `${last!}日` } } : null)),
  ...findMatches(passages, /(?<![\d:：])(\d{1,2})[:：](\d{2})\s?(?:[—–~～-]{1,2}|至|到)\s?(?:上午)?(\d{1,2})[:：](\d{2})(?![\d:：])/gu, ({ 0: seen, 1: hour, 2: minute, 3: endHour, 4: endMinute }, { text }) => (
    Number(hour) * 60 + Number(minute) > Number(endHour) * 60 + Number(endMinute) && Number(hour) < 19 && !/次日|夜/u.test(text) ? { rule: 'date_order', proposal: null, confidence: 'likely', reason: 'ends_before_start', parameters: { start: `${hour}:${minute}`, end: `${endHour}:${endMinute}`, seen } } : null
  )),
  ...findMatches(passages, /(?<![\d:：])(\d{1,2})[:：]([0-9]{2})(?![\d:：])/gu, ({ 1: hour, 2: minute }) => (Number(hour) > 24 || Number(minute) > 59 ? { rule: 'impossible_date', proposal: null, confidence: 'likely', reason: 'impossible_time' } : null)),
]

function spansOfDays(passage: Passage): Finding[] {
  const dates = findDates(passage)
  return dates.flatMap((end, i): Finding[] => {
    const start = dates[i - 1]
    if (!start || !UNTIL.test(passage.text.slice(start.to, end.from))) return []
    const year = start.year ?? end.year ?? 2000
    const [first, last] = [dayOf(start, year), dayOf(end, end.year ?? year)]
    // 11月至次年3月 leaves the year to the reader.
    const bareYears = end.year === null && start.year === null && start.month !== end.month
    if (!first || !last || last >= first || bareYears) return []
    return [{ rule: 'date_order', passage, from: start.from, to: end.to, proposal: null, confidence: 'certain', reason: 'ends_before_start', parameters: { start: first, end: last } }]
  })
}

function dayOf(date: TextDate, year: number): string | null {
  return lastDayOf({ ...date, year })
}
