import { dayAfter, weekdayOf } from '#calendar/day-kind.ts'
import { holidaysFrom } from '#calendar/holidays-from.ts'
import type { Moment } from '#hours/answer.ts'
import type { Period } from '#hours/period.ts'
import type { Day } from '#platform/clock.ts'
import { blank } from '#search/words/blank.ts'
import { readCount } from '#search/words/numerals.ts'
import { ANY_HOLIDAY_WORDS, DAY_WORDS, DEAD_OF_NIGHT, DURING_WORDS, HOLIDAY_WORDS, NAME_ENDINGS, NOW_WORDS, ONLY_AFTER_A_DAY, ONLY_BEFORE_A_PART, OPEN_WORDS, PART_WORDS, ROUND_THE_CLOCK } from '#search/answers/time-words.ts'

/** When somebody has time: now; at a moment or in a period; on a holiday whose days are not announced yet. */
export type AskedTime = { kind: 'now' } | { kind: 'then'; time: Moment | Period } | { kind: 'unannounced'; holiday: string | null }

type Days = { first: Day; last: Day } | { unannounced: string | null }
const WEEKDAYS = '一二三四五六'
const ENGLISH_WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/u
const ENGLISH_WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const WEEKDAY = /(下+)?(?:个)?(?:本|这|这个)?(?:周|星期|礼拜)([一二三四五六日天])(?![次回])/u
const WEEKEND = /(下+)?(?:个)?(?:本|这|这个)?(?:周末|双休日|weekend)/u
/** What is over, and what names no one time: 周一至周五, 周六周日. */
const NO_TIME = /上+(?:个)?(?:周|星期|礼拜)|昨天|昨日|昨晚|前天|去年|(?:周|星期|礼拜)[一二三四五六日天](?:[至到~-]|.*(?:周|星期|礼拜)[一二三四五六日天])/u
const CLOCK = /(\d{1,2}|[一二两三四五六七八九十]{1,2})(?:点半?|:([0-5]\d))/u
/** Of an hour up to this nobody can tell by itself whether it is before or after noon. */
const EITHER_HALF = 6

/**
 * What folded words say of the time one has, and what they say beside it; null where they say nothing of it that is still to come.
 * Everything is counted from a moment in China: 周六 is the next Saturday, on a Saturday itself that day's rest.
 *
 * @example
 * readTimes('周六打疫苗', { day: '2026-11-26', minute: 600 }) //=> { time: { kind: 'then', time: 2026-11-28, all day }, rest: ' 打疫苗' }
 * readTimes('现在开门的牙科', …) //=> { time: { kind: 'now' }, rest: '  的牙科' }
 */
export function readTimes(folded: string, now: Moment): { time: AskedTime; rest: string } | null {
  if (NO_TIME.test(folded)) return null
  const open = takeWord(folded, OPEN_WORDS)
  const days = takeDays(open.rest, now.day)
  const round = takeWord(days.rest, ROUND_THE_CLOCK)
  const part = takeWord(round.rest, Object.keys(PART_WORDS).filter((word) => days.days !== null || !ONLY_AFTER_A_DAY.includes(word)))
  const clock = takeClock(part.rest, part.word)
  const instant = takeWord(clock.rest, NOW_WORDS)
  const { rest } = instant
  if (days.days !== null && 'unannounced' in days.days) return { time: { kind: 'unannounced', holiday: days.days.unannounced }, rest }
  if (round.word !== null) return { time: { kind: 'then', time: { day: days.days?.first ?? (now.minute < DEAD_OF_NIGHT ? now.day : dayAfter(now.day)), minute: DEAD_OF_NIGHT } }, rest }
  if (clock.minute !== null) return { time: { kind: 'then', time: { day: days.days?.first ?? (clock.minute < now.minute ? dayAfter(now.day) : now.day), minute: clock.minute } }, rest }
  if (days.days !== null || part.word !== null) return { time: { kind: 'then', time: periodOf(days.days, part.word, now) }, rest }
  return instant.word !== null || open.word !== null ? { time: { kind: 'now' }, rest } : null
}

function periodOf(days: { first: Day; last: Day } | null, part: string | null, now: Moment): Period {
  const stretches = part === null ? [[0, 1440] as const] : PART_WORDS[part]!
  const today = days === null || days.first === now.day
  const left = today ? stretches.find(([, to]) => to > now.minute) : undefined
  const [from, to] = left ?? (days === null ? stretches[0]! : stretches.at(-1)!)
  const day = days?.first ?? (left ? now.day : dayAfter(now.day))
  const last = days?.last ?? day
  // What is already over of today is no time one has; on later days the hours are whole.
  return { day, minute: left && last === day ? Math.max(from, now.minute) : from, until: { day: last, minute: to } }
}

/** The days some words say, and the words without them. */
function takeDays(folded: string, today: Day): { days: Days | null; rest: string } {
  const weekend = WEEKEND.exec(folded)
  if (weekend) {
    const saturday = dayAfter(today, 6 - weekdayOf(today) + 7 * (weekend[1]?.length ?? 0))
    const sunday = dayAfter(saturday)
    return { days: { first: saturday < today ? today : saturday, last: sunday }, rest: blank(folded, weekend.index, weekend[0].length) }
  }
  const weekday = WEEKDAY.exec(folded)
  if (weekday) {
    const ahead = WEEKDAYS.includes(weekday[2]!) ? WEEKDAYS.indexOf(weekday[2]!) + 1 : 7
    const weeks = weekday[1]?.length ?? 0
    const gap = weeks === 0 ? (ahead - weekdayOf(today) + 7) % 7 : ahead - weekdayOf(today) + 7 * weeks
    return { days: { first: dayAfter(today, gap), last: dayAfter(today, gap) }, rest: blank(folded, weekday.index, weekday[0].length) }
  }
  const english = ENGLISH_WEEKDAY.exec(folded)
  if (english) {
    const day = dayAfter(today, (ENGLISH_WEEKDAYS.indexOf(english[0]) + 1 - weekdayOf(today) + 7) % 7)
    return { days: { first: day, last: day }, rest: blank(folded, english.index, english[0].length) }
  }
  const holiday = takeHoliday(folded, today)
  if (holiday) return holiday
  const near = takeWord(folded, Object.keys(DAY_WORDS).filter((word) => !ONLY_BEFORE_A_PART.includes(word) || ONLY_AFTER_A_DAY.some((part) => folded.includes(word + part))))
  const day = near.word === null ? null : dayAfter(today, DAY_WORDS[near.word])
  return { days: day === null ? null : { first: day, last: day }, rest: near.rest }
}

function takeHoliday(folded: string, today: Day): { days: Days; rest: string } | null {
  const named = Object.entries(HOLIDAY_WORDS).map(([name, words]) => ({ name, ...takeWord(folded, words) })).find(({ word }) => word !== null)
  const taken = named ?? { name: null, ...takeWord(folded, ANY_HOLIDAY_WORDS) }
  if (taken.word === null) return null
  const rest = takeWord(takeWord(taken.rest, ANY_HOLIDAY_WORDS).rest, DURING_WORDS).rest
  const next = holidaysFrom(today).find(({ name }) => taken.name === null || name === taken.name)
  return { days: next ? { first: next.from, last: next.to } : { unannounced: taken.name }, rest }
}

/** The minute of a day that is said, 晚上八点半, and the words without it. */
function takeClock(folded: string, part: string | null): { minute: number | null; rest: string } {
  const [whole, hourWords, minutes] = CLOCK.exec(folded) ?? []
  const hour = whole === undefined ? null : readCount(hourWords!.replace('两', '二'))
  if (whole === undefined || hour === null || hour > 23 || (part === null && hour <= EITHER_HALF)) return { minute: null, rest: folded }
  const afterNoon = part !== null && hour < 12 && PART_WORDS[part]!.at(-1)![0] >= 720
  return { minute: (afterNoon ? hour + 12 : hour) * 60 + (whole.endsWith('半') ? 30 : Number(minutes ?? 0)), rest: blank(folded, folded.indexOf(whole), whole.length) }
}

/** The longest of some words that a text says as a word of its own, and the text without it. */
export function takeWord(folded: string, words: readonly string[]): { word: string | null; rest: string } {
  for (const word of words.toSorted((a, b) => b.length - a.length)) {
    const at = /^[a-z]/.test(word) ? folded.search(new RegExp(`(?<![a-z])${word}(?![a-z])`)) : folded.indexOf(word)
    if (at >= 0 && !NAME_ENDINGS.test(folded.slice(at + word.length))) return { word, rest: blank(folded, at, word.length) }
  }
  return { word: null, rest: folded }
}
