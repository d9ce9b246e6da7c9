import { isOpening } from '#ingest/elements/formulas.ts'
import { isSalutation } from '#ingest/elements/addressees.ts'
import { looksLikeTitle } from '#ingest/elements/element-shapes.ts'
import { readNumberAlone } from '#ingest/elements/document-number.ts'
import type { RoledParagraph } from '#ingest/roles.ts'

/** So many lines the head of a letter takes up: mark, number, class, title, addressee. */
const HEAD = 8

/**
 * Finds where a second letter begins in a file that holds two: behind the day of the first stands a head of its own, with a title or a number, the person it is
 * for and the sentence that says what is answered. What is annexed to a letter, as the text of the case, has none of the last two.
 *
 * @returns the index of its first line, -1 when there is one letter only
 */
export function findSecondLetter(paragraphs: readonly RoledParagraph[], bodyStart: number): number {
  const signed = paragraphs.findIndex(({ role }, i) => i > bodyStart && (role === 'date' || role === 'signature'))
  if (signed < 0) return -1
  for (let i = signed + 1; i < paragraphs.length; i++) {
    if (!isSalutation(paragraphs[i]!.text) || !paragraphs.slice(i + 1, i + 4).some(({ text }) => isOpening(text))) continue
    const head = paragraphs.slice(Math.max(signed + 1, i - HEAD), i)
    const first = head.findIndex(({ text, role }, at) => !ENDS.has(role) && (looksLikeTitle(text) || readNumberAlone(text) !== null || role === 'letterhead' || (role === 'signature' && at + 1 < head.length)))
    if (first >= 0) return i - head.length + first
  }
  return -1
}

/** What may still belong to the end of the first. */
const ENDS: ReadonlySet<RoledParagraph['role']> = new Set(['date', 'disclosure', 'contact', 'leader', 'cc', 'printing', 'seal', 'chrome'])
