import { outsideQuotes } from '#ingest/elements/element-shapes.ts'
import { ASKED_MEASURES } from '#ingest/word-lists/opinions.ts'
import { NOTICE_LABELS } from '#ingest/word-lists/common-headings.ts'

/** Where a heading ends inside its paragraph: `end` before the stop, `textStart` after it. */
export type HeadingSplit = { heading: string | null; end: number; stop: string; textStart: number }

const LONGEST_RUN_IN = 90
const LONGEST_ALONE = 80
const LONGEST_SENTENCE = 26
/** A heading of 一、 or （一） printed with its full stop may have two halves: 提高政治站位，强化组织领导。 */
const LONGEST_TITLE = 40
const LONGEST_QUESTION = 40

/** What stands around a numbered paragraph: text below it, the level of its number, how many of its first characters are bold. */
export type HeadingPlace = { hasTextBelow: boolean; level: number; bold: number; /** 第三条: an article of a measure is text from its first word, unless it is a name alone. */ isArticle?: boolean }

/**
 * Parts the heading of a numbered paragraph from its text: the heading is what is bold at its start, or ends at the first 。 outside
 * quotation marks, or is the whole paragraph; a whole sentence is one only when text comes below it. A numbered sentence without a heading
 * stays text: better no heading than a made-up one.
 *
 * @example
 * splitHeading('推进医联体建设。一是谋划…', …) //=> { heading: '推进医联体建设', stop: '。', … }
 */
export function splitHeading(text: string, { hasTextBelow, level, bold, isArticle = false }: HeadingPlace): HeadingSplit {
  if (isBoldHeading(text, bold)) return afterBold(text, bold)
  if (isArticle && /[。；：:]/u.test(text)) return none()
  const bare = outsideQuotes(text.slice(0, 400))
  const question = bare.search(/[？?。]/u)
  if (question > 2 && question <= LONGEST_QUESTION && bare[question] !== '。' && !/[，；：]/u.test(bare.slice(0, question))) return whole(text, question + 1)
  const label = NOTICE_LABELS.exec(text)?.[0].length
  if (label) return at(text, label)
  const stop = bare.indexOf('。')
  if (stop < 0) return splitWithoutStop(text, bare)
  const rest = text.slice(stop + 1).trim()
  const colon = bare.slice(0, stop).search(/[：:]/u)
  if (colon > 1 && colon <= 30 && !/[是为下]$/u.test(text.slice(0, colon)) && (stop > LONGEST_RUN_IN || (stop > 45 && colon <= 16) || isTopic(text, colon, stop))) return at(text, colon)
  if (rest === '') return hasTextBelow && isTitle(bare.slice(0, stop), level) ? at(text, stop) : none()
  return stop <= LONGEST_RUN_IN ? at(text, stop) : none()
}

/** 加强培训：举办培训班12期，…。: a measure, and behind the colon what was done of it. */
function isTopic(text: string, colon: number, stop: number): boolean {
  return colon <= 16 && ASKED_MEASURES.test(text) && !/[，、]/u.test(text.slice(0, colon)) && /[，\d]/u.test(text.slice(colon + 1, stop))
}

/** Whether a sentence alone on its line, with text below, reads as a title: it counts nothing, and says nothing done or to be done. */
function isTitle(sentence: string, level: number): boolean {
  if (sentence.length <= LONGEST_SENTENCE && !/[，；]/u.test(sentence)) return true
  return level <= 2 && sentence.length <= LONGEST_TITLE && !/[；\d已了将拟]|我[局委厅们]|可以/u.test(sentence)
}

/** Bold that stops a few characters before the full stop is a slip: “…” 办理情况。 */
function isBoldHeading(text: string, bold: number): boolean {
  if (bold < 4 || bold > LONGEST_RUN_IN || text.slice(bold).trim() === '') return false
  return /[。：:]/u.test(text.slice(bold - 1, bold + 1)) || (!/[，；、]$/u.test(text.slice(0, bold)) && !/[。：:，]/u.test(text.slice(bold, bold + 6)))
}

function afterBold(text: string, bold: number): HeadingSplit {
  if (/[。：:]/u.test(text[bold - 1]!)) return at(text, bold - 1)
  return /[。：:]/u.test(text[bold]!) ? at(text, bold) : whole(text, bold)
}

function splitWithoutStop(text: string, bare: string): HeadingSplit {
  if (/[：:]$/u.test(bare) && text.length <= LONGEST_ALONE) return at(text, text.length - 1)
  if (/[；;，,！？?!]$/u.test(bare)) {
    const colon = bare.search(/[：:]/u)
    return colon > 1 && colon <= 20 ? at(text, colon) : none()
  }
  return text.length <= LONGEST_ALONE ? whole(text, text.length) : none()
}

/** Inline items (一是…) end their heading at the first 。 with text behind it; a single clause is all text. */
export function splitItemHeading(text: string): HeadingSplit {
  const bare = outsideQuotes(text.slice(0, 200))
  const stop = bare.indexOf('。')
  if (stop < 0 || stop > 60 || text.slice(stop + 1).trim() === '') {
    const colon = bare.search(/[：:]/u)
    return colon > 1 && colon <= 20 && text.length > colon + 2 ? at(text, colon) : none()
  }
  return at(text, stop)
}

function at(text: string, stop: number): HeadingSplit {
  return { heading: text.slice(0, stop), end: stop, stop: text[stop]!, textStart: stop + 1 }
}

/** A heading that no stop ends. */
function whole(text: string, end: number): HeadingSplit {
  return { heading: text.slice(0, end), end, stop: '', textStart: end }
}

function none(): HeadingSplit {
  return { heading: null, end: 0, stop: '', textStart: 0 }
}
