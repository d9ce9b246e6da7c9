import { outsideQuotes } from '#ingest/elements/element-shapes.ts'

/** Where a heading ends inside its paragraph: `end` before the stop, `textStart` after it. */
export type HeadingSplit = { heading: string | null; end: number; stop: string; textStart: number }

const LONGEST_RUN_IN = 90
const LONGEST_ALONE = 80
const LONGEST_SENTENCE = 26

/**
 * Parts the heading of a numbered paragraph from its text: the heading ends at the first 。 outside quotation marks, or is the
 * whole paragraph; a whole sentence is one only when text comes below it. A numbered sentence without a heading stays text: better no heading than a made-up one.
 *
 * @example
 * splitHeading('推进医联体建设。一是谋划…') //=> { heading: '推进医联体建设', stop: '。', … }
 */
export function splitHeading(text: string, hasTextBelow = true): HeadingSplit {
  const bare = outsideQuotes(text.slice(0, 400))
  const stop = bare.indexOf('。')
  if (stop < 0) return splitWithoutStop(text, bare)
  const rest = text.slice(stop + 1).trim()
  const colon = bare.slice(0, stop).search(/[：:]/u)
  if (colon > 1 && colon <= 30 && !/[是为下]$/u.test(text.slice(0, colon)) && (stop > LONGEST_RUN_IN || (stop > 45 && colon <= 16))) return at(text, colon)
  if (rest === '') return hasTextBelow && stop <= LONGEST_SENTENCE && !/[，；]/u.test(bare.slice(0, stop)) ? at(text, stop) : none()
  return stop <= LONGEST_RUN_IN ? at(text, stop) : none()
}

function splitWithoutStop(text: string, bare: string): HeadingSplit {
  if (/[：:]$/u.test(bare) && text.length <= LONGEST_ALONE) return at(text, text.length - 1)
  if (/[；;，,！？?!]$/u.test(bare)) {
    const colon = bare.search(/[：:]/u)
    return colon > 1 && colon <= 20 ? at(text, colon) : none()
  }
  return text.length <= LONGEST_ALONE ? { heading: text, end: text.length, stop: '', textStart: text.length } : none()
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

function none(): HeadingSplit {
  return { heading: null, end: 0, stop: '', textStart: 0 }
}
