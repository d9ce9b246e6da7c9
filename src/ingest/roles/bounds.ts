import { isAddressee, isSalutation, isUnmarkedAddressee } from '#ingest/elements/addressees.ts'
import { isChrome, namesOwner, startsFooter } from '#ingest/text/website-chrome.ts'
import { isIndexLine } from '#ingest/elements/form-pairs.ts'
import { isFieldLine, isLetterhead, looksLikeTitle } from '#ingest/elements/element-shapes.ts'
import { isOpening } from '#ingest/elements/formulas.ts'
import { readClassAlone } from '#ingest/elements/result-class.ts'
import { readNumberAlone } from '#ingest/elements/document-number.ts'
import { readDayAlone } from '#ingest/elements/document-dates.ts'
import { isNumbered } from '#ingest/sections/section-markers.ts'
import { HEAD_RULES, roleBy } from '#ingest/roles/rules.ts'
import type { RoledParagraph } from '#ingest/roles.ts'

/** Where the parts of a document begin: indexes of paragraphs, -1 for an element the document lacks. */
export type Bounds = { addressee: number; opening: number; bodyStart: number; foot: number }

/** A head takes up so many lines at most, website chrome included. */
const HEAD_LIMIT = 60

export function findBounds(paragraphs: readonly RoledParagraph[]): Bounds {
  const limit = Math.min(paragraphs.length, HEAD_LIMIT)
  let opening = -1
  let firstHeading = -1
  for (let i = 0; i < limit && opening < 0; i++) {
    const { text } = paragraphs[i]!
    if (firstHeading < 0 && isNumbered(paragraphs[i]!) && !isSurroundings(text)) firstHeading = i
    if (isOpening(text) && (firstHeading < 0 || i < firstHeading)) opening = i
  }
  const until = opening >= 0 ? opening : firstHeading >= 0 ? firstHeading : limit
  const addressee = findAddressee(paragraphs, until, opening >= 0)
  const bodyStart = addressee >= 0 ? addressee + 1 : findBodyStart(paragraphs, opening, firstHeading)
  return { addressee, opening, bodyStart, foot: findFoot(paragraphs, bodyStart) }
}

function isSurroundings(text: string): boolean {
  return isChrome(text) || isIndexLine(text)
}

/** Without an addressee the text starts with its opening, its first number or its first sentence; without those, below what the head rules know. */
function findBodyStart(paragraphs: readonly RoledParagraph[], opening: number, firstHeading: number): number {
  const prose = paragraphs.findIndex(({ role, text }) => role === 'body' && isProse(text))
  const known = [opening, firstHeading, prose].filter((i) => i >= 0)
  if (known.length > 0) return Math.min(...known)
  const plain = paragraphs.slice(0, HEAD_LIMIT).findIndex(({ text }) => roleBy(HEAD_RULES, text) === null && !isFieldLine(text))
  return plain >= 0 ? plain : paragraphs.length
}

function isProse(text: string): boolean {
  return text.length > 30 && /[，。；：]/u.test(text) && /[。；：！]$|[。；].{4}/u.test(text) && !isSurroundings(text) && !looksLikeTitle(text) && !isFieldLine(text)
}

function findAddressee(paragraphs: readonly RoledParagraph[], until: number, hasOpening: boolean): number {
  const before = Math.min(until, paragraphs.length)
  for (let i = before - 1; i >= 0; i--) if (isSalutation(paragraphs[i]!.text)) return i
  // Without 代表 or 委员, the line with a colon that stands under the title and before the first sentence.
  let [titled, indexed] = [false, false]
  const first = paragraphs.findIndex(({ text }) => !isSurroundings(text))
  for (let i = 0; i < before; i++) {
    const { text } = paragraphs[i]!
    const named = (isAddressee(text) || (titled && isUnmarkedAddressee(text))) && !isSurroundings(text) && !isFieldLine(text) && !isNumbered(paragraphs[i]!)
    if (named && (hasOpening ? i >= until - 6 : titled || indexed || i === first)) return i
    indexed ||= isIndexLine(text)
    titled ||= looksLikeTitle(text) || isLetterhead(text) || readNumberAlone(text) !== null
  }
  return -1
}

/** The page foot: from its first unmistakable line on, provided the letter's end lies before it. */
function findFoot(paragraphs: readonly RoledParagraph[], bodyStart: number): number {
  const lastLong = paragraphs.findLastIndex(({ text }) => text.length >= 160)
  const foot = paragraphs.findIndex(({ text }, i) => i >= Math.max(bodyStart, 1, lastLong) && startsFooter(text) && !ownsCase(paragraphs, i))
  return foot < 0 ? paragraphs.length : foot
}

/** 主办单位：… with the class, whom to call or the day right below it belongs to the letter. */
function ownsCase(paragraphs: readonly RoledParagraph[], i: number): boolean {
  if (!namesOwner(paragraphs[i]!.text)) return false
  const below = paragraphs.slice(i + 1, i + 4).map(({ text }) => text)
  const mark = below.findIndex((text) => startsFooter(text))
  return below.slice(0, mark < 0 ? below.length : mark).some((text) => readClassAlone(text) !== null || readDayAlone(text) !== null || /^(?:联\s?系\s?人|经办人|承办人)/u.test(text))
}
