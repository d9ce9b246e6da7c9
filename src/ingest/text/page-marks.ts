import { findContentsList } from '#ingest/text/contents-list.ts'
import type { SourceLine } from '#ingest/text/lines.ts'

export type PageMark = 'page_mark' | 'running_head' | 'contents_list'

/** — 3 —, - 3 -, 第3页, 第 3 页 共 5 页, 3 / 5: numbers at the foot or head of a page, whatever stands around them. */
const NUMBERED_PAGE = /^[\s\u3000]*(?:[—－–―─-]{1,3}\s*\d{1,3}\s*[—－–―─-]{1,3}|[【\[（(]?第\s*\d{1,3}\s*页\s*[，,\/／]?\s*(?:[（(]?共\s*\d{1,3}\s*页[）)]?)?[】\]）)]?|\d{1,3}\s?[\/／]\s?\d{1,3}|(?:Page|P\.)\s?\d{1,3}(?:\s?of\s?\d{1,3})?)[\s\u3000]*$/iu
const BARE_FIGURE = /^[\s\u3000]*\d{1,3}[\s\u3000]*$/u
const SENTENCE_END = /[。；：！？”）)】;:!?…]\s*$/u

/**
 * Finds lines a page left in the text: its number, a running head beside it that repeats a line of the document, and the list of contents. A figure alone on
 * its line is a page number only where it stands in the middle of a sentence; elsewhere it may be a value.
 */
export function findPageMarks(lines: readonly SourceLine[]): ReadonlyMap<number, PageMark> {
  const filled = lines.filter(({ text }) => /\S/u.test(text))
  const marks = new Map<number, PageMark>([...findContentsList(filled)].map((number) => [number, 'contents_list']))
  filled.forEach((line, i) => {
    if (marks.has(line.number) || line.text.length > 40 || !/\d/u.test(line.text)) return
    if (NUMBERED_PAGE.test(line.text) || (BARE_FIGURE.test(line.text) && cutsSentence(filled[i - 1], filled[i + 1]))) marks.set(line.number, 'page_mark')
  })
  return marks.size === 0 ? marks : withRunningHeads(filled, marks)
}

function cutsSentence(before: SourceLine | undefined, after: SourceLine | undefined): boolean {
  return before !== undefined && after !== undefined && before.text.trim().length >= 20 && after.text.trim().length >= 6 && !SENTENCE_END.test(before.text) && !/^[\s\u3000]*[一二三四五六七八九十（(\d]/u.test(after.text)
}

function withRunningHeads(filled: readonly SourceLine[], marks: ReadonlyMap<number, PageMark>): ReadonlyMap<number, PageMark> {
  const all = new Map(marks)
  const seen = new Set<string>()
  filled.forEach(({ number, text }, i) => {
    const plain = text.replace(/[\s#*]+/gu, '')
    const beside = [filled[i - 1], filled[i + 1]].some((line) => line !== undefined && marks.get(line.number) === 'page_mark')
    if (beside && plain.length <= 40 && seen.has(plain) && !SENTENCE_END.test(text)) all.set(number, 'running_head')
    if (plain.length <= 40) seen.add(plain)
  })
  return all
}
