import { findQuotations } from '#ingest/text/quotations.ts'
import { KNOWN_TITLES } from '#ingest/word-lists/proofreading/known-titles.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { Passage } from '#ingest/proofreading/reading.ts'

const KNOWN = new Map(KNOWN_TITLES.map((title) => [plain(title), title]))
const SHORTEST = 5
const LONGEST = 60
/** From this length on two characters may differ. */
const LONG = 10

/** A law or paper of state cited by a name that differs from its own by a character or two: 《老年人权利保障法》, 《医疗机构管理条列》. */
export const knownTitles: Rule = ({ passages }) => passages.flatMap((passage) => findQuotations(passage.text).flatMap(({ text, start }) => differing(passage, text, start)))

function differing(passage: Passage, quoted: string, start: number): Finding[] {
  const country = quoted.startsWith('中华人民共和国') ? 7 : 0
  const title = quoted.slice(country)
  const seen = plain(title)
  if (seen.length < SHORTEST || seen.length > LONGEST || KNOWN.has(seen)) return []
  for (const [known, right] of KNOWN) {
    if (!isTurned(seen, known) && (!mayBeMeant(seen, known) || distance(seen, known, known.length < LONG ? 1 : 2) === null)) continue
    const from = start + country
    return [{ rule: 'cited_title_malformed', passage, from, to: from + title.length, proposal: right, confidence: 'likely', reason: 'cited_title_differs', parameters: { wrong: title, right } }]
  }
  return []
}

/** Titles of different kinds (条例 and 实施细则) or years are different papers. */
function mayBeMeant(seen: string, known: string): boolean {
  if (Math.abs(seen.length - known.length) > 2 || known.length < SHORTEST) return false
  if (seen.replace(/实施|暂行|试行|补充/gu, '') === known.replace(/实施|暂行|试行|补充/gu, '')) return false
  // 实施意见 of a province carries out the 指导意见 of the state.
  if (genreOf(seen) !== genreOf(known)) return false
  if (seen.replace(/\D/gu, '') !== known.replace(/\D/gu, '')) return false
  return seen.slice(0, 2) === known.slice(0, 2) || seen.slice(-2) === known.slice(-2)
}

const GENRES = /(?:指导|实施)意见$/u

function genreOf(title: string): string {
  return GENRES.exec(title)?.[0] ?? ''
}

/** The same characters in another order (应急事件 for 事件应急), or another year in a title that has but one (健康中国2020). */
function isTurned(seen: string, known: string): boolean {
  if (seen.length !== known.length || known.length < LONG) return false
  const [a, b] = [seen, known].map((title) => [...title].toSorted().join(''))
  return a === b || (/^\D*\d{4}\D*$/u.test(known) && seen.replace(/\d/gu, '') === known.replace(/\d/gu, ''))
}

/** How many characters must be put in, taken out or changed; null when more than `most`. */
export function distance(a: string, b: string, most: number): number | null {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    row = next
    if (Math.min(...row) > most) return null
  }
  return row[b.length]! <= most ? row[b.length]! : null
}

function plain(title: string): string {
  return title.replace(/[\s“”"‘’〈〉《》（()）—\-·]/gu, '')
}
