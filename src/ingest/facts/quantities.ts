import { isDoubtful } from '#ingest/facts/quantity-doubts.ts'
import { readNumeral, toHalfWidthDigits } from '#ingest/text/chinese-numerals.ts'
import { findQuotations } from '#ingest/text/quotations.ts'
import { AFTER, BEFORE, ENDS_ANOTHER_WORD, type Comparator } from '#ingest/word-lists/comparisons.ts'
import { COUNTING_UNITS, MONEY_UNITS, PER_WORDS, SHARE_UNITS } from '#ingest/word-lists/units.ts'

/**
 * A figure with its unit as a text prints it. `start` and `end` take in the comparing words (至少9名, 4‰以下); the figure itself begins at
 * `numberStart`. `unit` is null when none is printed (超11.8万). 万 and 亿 are multiplied out, ‰ and 1/10万 are units of their own (N12).
 */
export type Quantity = {
  start: number
  numberStart: number
  end: number
  value: number | [number, number]
  unit: string | null
  comparator: Comparator
  /** 以上, 至少, 余: the word that compares; null for a bare figure. */
  comparatorRaw: string | null
  /** Written in characters (五轮). */
  spelled: boolean
}

const ARABIC = '(?:\\d{1,3}(?:,\\d{3}){1,4}(?!\\d)|\\d{1,12})(?:\\.\\d{1,6})?'
const SPELLED = '[一二两三四五六七八九十百千万]{1,9}'
const FIGURE = `(?:(?<of>百|千|万|十万)分之(?<part>${ARABIC}|${SPELLED})|(?<arabic>${ARABIC})|(?<![数几])(?<spelled>${SPELLED}))`
const NUMBER = new RegExp(`(?<![\\d.A-Za-z〔\\[第一二两三四五六七八九十百千万])${FIGURE}`, 'gu')
const RANGE_END = new RegExp(`\\s?(?:——|[-－–—~～〜至到])\\s?${FIGURE}`, 'uy')
const MULTIPLIER = /\s?(?:万亿|千万|百万|十万|亿|万|千|百)/uy
const MULTIPLIERS: Record<string, number> = { 百: 1e2, 千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8, 万亿: 1e12 }
const SHARES_OF: Record<string, string> = { 百: '%', 千: '‰', 万: '1/万', 十万: '1/10万' }
const MORE = /\s?[余多几]/uy
const RATE = /\s?\/\s?(?:10\s?万|10{5}|万)(?!元)/uy
const UNIT = new RegExp(`\\s?(?:${longestFirst([...Object.keys(MONEY_UNITS), ...SHARE_UNITS, ...Object.keys(COUNTING_UNITS)])})`, 'uy')
const PER = new RegExp(`(?:\\s?[/·]\\s?(?:${longestFirst([...PER_WORDS])})){1,3}`, 'uy')
const BEHIND = new RegExp(`\\s?(?:${longestFirst(Object.keys(AFTER))})`, 'uy')
/** 至少建成1个 says at least of the figure behind the verb. */
const AHEAD_OF_VERB = /(?<word>至少|最少|最多|至多)[\u4e00-\u9fff]{1,4}$/u
/** The comparing words under the character they end with, longest first. */
const AHEAD = Map.groupBy(Object.keys(BEFORE).toSorted((a, b) => b.length - a.length), (word) => word.at(-1))

/** A figure that may turn out to measure nothing: no unit and no 万 behind it. `factor` is what 万 was worth. */
type Reading = Quantity & { factor: number }

/**
 * Finds the figures of a text that measure or count something, in order. Dates, ages of a group, numbers of documents, cases, telephones,
 * list items, sessions and meetings, grades (三级) and slogans in quotation marks (“四个下沉”) are none.
 *
 * @example
 * findQuantities('近10万人次') //=> [{ value: 100000, unit: '人次', comparator: '~', comparatorRaw: '近', … }]
 * findQuantities('分别达到4和7人以上') //=> [{ value: 4, unit: '人', comparator: '>=', … }, { value: 7, unit: '人', comparator: '>=', … }]
 */
export function findQuantities(source: string): Quantity[] {
  const text = toHalfWidthDigits(source).replace(/％/gu, '%')
  const readings: Reading[] = []
  for (const match of text.matchAll(NUMBER)) {
    const reading = match.index < (readings.at(-1)?.end ?? 0) ? null : (readDoubling(text, match) ?? readQuantity(text, match))
    if (reading) readings.push(reading)
  }
  if (!readings.some(({ unit, factor, value }) => unit !== null || factor > 1 || value === 0)) return []
  const quoted = new Uint8Array(text.length)
  for (const { start, end } of findQuotations(text, '“《')) quoted.fill(1, start, end)
  return shareInRows(text, readings)
    .filter((reading) => (reading.unit !== null || (reading.factor > 1 && !reading.spelled) || isZeroRate(text, reading)) && !isDoubtful(text, reading, quoted[reading.numberStart] === 1))
}

/** 翻一番 is twice as much, 翻两番 four times. */
function readDoubling(text: string, { index, groups }: RegExpExecArray): Reading | null {
  const { spelled } = groups!
  if (text[index - 1] !== '翻' || spelled === undefined || text[index + spelled.length] !== '番') return null
  const times = readNumeral(spelled)
  return times === null || times > 4 ? null : { start: index - 1, numberStart: index, end: index + spelled.length + 1, value: 2 ** times, unit: '倍', comparator: '=', comparatorRaw: null, spelled: false, factor: 1 }
}

function readQuantity(text: string, match: RegExpExecArray): Reading | null {
  const first = readFigure(text, match)
  const joined = first && at(RANGE_END, text, first.end)
  const last = joined && readFigure(text, joined)
  if (!first) return null
  const { end, unit } = last ?? first
  const behind = at(BEHIND, text, end)?.[0] ?? ''
  const ahead = AHEAD.get(text[match.index - 1])?.find((word) => text.endsWith(word, match.index) && endsNoOtherWord(text, word, match.index)) ?? AHEAD_OF_VERB.exec(text.slice(Math.max(0, match.index - 8), match.index))?.[0] ?? ''
  const word = behind.trim() || (AHEAD_OF_VERB.exec(ahead)?.groups!.word ?? ahead)
  // 3-5万元 says 万 and 元 once for both ends.
  const shared = last && !first.unit ? last.factor * worth(unit) : worth(first.unit)
  return {
    start: match.index - ahead.length, numberStart: match.index, end: end + behind.length, spelled: first.spelled, factor: (last ?? first).factor,
    value: last ? [round(first.value * shared), round(last.value * last.factor * worth(unit))] : round(first.value * first.factor * worth(unit)),
    unit: unit && (MONEY_UNITS[unit.name] ? '元' : unit.name) + unit.per,
    comparator: last ? 'range' : (AFTER[word] ?? BEFORE[word] ?? (first.more ? '>' : '=')),
    comparatorRaw: word || (first.more ?? null),
  }
}

type Unit = { name: string; per: string; end: number }
type Figure = { value: number; factor: number; end: number; unit: Unit | null; spelled: boolean; more: string | null }

/** A figure with 万, 余 and its unit: 1.2万余人次. */
function readFigure(text: string, { index, 0: raw, groups }: RegExpExecArray): Figure | null {
  const { of, part, arabic, spelled } = groups!
  const digits = (arabic ?? part ?? spelled)!
  const value = /\d/u.test(digits) ? Number(digits.replaceAll(',', '')) : readNumeral(digits)
  // 两三家 names no number.
  if (value === null || (/[一-九两]{2}/u.test(digits) && !/[十百千万]/u.test(digits))) return null
  const end = index + raw.length
  const plain = { value, factor: 1, spelled: spelled !== undefined, more: null }
  if (of) return { ...plain, end, unit: { name: SHARES_OF[of]!, per: '', end } }
  const rate = at(RATE, text, end)?.[0]
  if (rate) return { ...plain, end: end + rate.length, unit: { name: rate.includes('1') ? '1/10万' : '1/万', per: '', end: end + rate.length } }

  const whole = readUnit(text, end)
  const times = whole ? '' : (at(MULTIPLIER, text, end)?.[0] ?? '')
  const more = at(MORE, text, end + times.length)?.[0] ?? ''
  const unit = whole ?? readUnit(text, end + times.length + more.length)
  return { ...plain, factor: MULTIPLIERS[times.trim()] ?? 1, end: unit?.end ?? end + times.length + more.length, unit, more: more.trim() || null }
}

/** The unit at a place, with what it is counted per. 12部门 has 部门, 5人大 has none. */
function readUnit(text: string, from: number): Unit | null {
  const match = at(UNIT, text, from)?.[0]
  if (!match) return null
  const name = match.trim()
  const end = from + match.length
  if (end < text.length && COUNTING_UNITS[name]?.includes(text[end]!)) return null
  const per = at(PER, text, end)?.[0] ?? ''
  return { name, per: per.replace(/\s/gu, ''), end: end + per.length }
}

/** N10: figures in a row behind 分别 share the unit, the 万 and the comparing word that only the last of them, or the first, carries. */
function shareInRows(text: string, readings: readonly Reading[]): Reading[] {
  const shared: Reading[] = []
  for (let i = 0; i < readings.length; ) {
    const row = rowFrom(text, readings, i)
    const last = row.at(-1)!
    const compared = [last, row[0]!].find(({ comparator }) => comparator !== '=')
    shared.push(...row.map((reading) => {
      const bare = reading.unit === null && reading !== last
      const value = bare && typeof reading.value === 'number' ? round((reading.value / reading.factor) * last.factor) : reading.value
      const compares = reading.comparator === '=' && compared && compared.comparator !== 'range' ? { comparator: compared.comparator, comparatorRaw: compared.comparatorRaw } : {}
      return { ...reading, ...(bare ? { value, unit: last.unit, factor: last.factor } : {}), ...compares }
    }))
    i += row.length
  }
  return shared
}

const JOINT = /^\s?(?:[、，,和与及]|以及)\s?$/u

/** More figures than one sentence can share out. */
const LONGEST_ROW = 20

function rowFrom(text: string, readings: readonly Reading[], from: number): Reading[] {
  const first = readings[from]!
  const row = [first]
  if (!text.slice(Math.max(0, first.start - 24), first.start).split(/[。；;]/u).at(-1)!.includes('分别')) return row
  for (let i = from + 1; i < readings.length && row.length < LONGEST_ROW && JOINT.test(text.slice(row.at(-1)!.end, readings[i]!.start)); i++) row.push(readings[i]!)
  return row
}

/** 孕产妇死亡率为0: none of so many, whatever they are counted in. */
function isZeroRate(text: string, { value, numberStart, end }: Reading): boolean {
  return value === 0 && /率(?:均|仍|继续|持续)?(?:为|是|保持|达到)$/u.test(text.slice(Math.max(0, numberStart - 6), numberStart)) && /^(?:[，。；、）)]|$)/u.test(text.slice(end, end + 1))
}

function endsNoOtherWord(text: string, word: string, end: number): boolean {
  return !ENDS_ANOTHER_WORD[word]?.includes(text[end - word.length - 1] ?? ' ')
}

function worth(unit: Unit | null): number {
  return MONEY_UNITS[unit?.name ?? ''] ?? 1
}

/** 19.59 × 10 000 is 195 900 and nothing behind the point. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

function at(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index
  return pattern.exec(text)
}

function longestFirst(words: readonly string[]): string {
  return words.toSorted((a, b) => b.length - a.length).join('|')
}
