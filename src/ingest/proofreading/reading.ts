import { lineAt, readLines } from '#ingest/text/lines.ts'
import { rangeOf, type TracedText } from '#ingest/text/traced-text.ts'
import type { ParagraphRole, ParsedDocument, ParsedParagraph } from '#ingest/parsed-document.ts'
import type { Range } from '#ingest/text/source-range.ts'
import type { Spot } from '#ingest/proofreading/proposal.ts'

/** A logical paragraph as the proof-reader reads it. */
export type Passage = TracedText & { role: ParagraphRole; index: number }

/** What every rule reads: the repaired paragraphs in order, and what the importer made of them. */
export type Reading = {
  passages: readonly Passage[]
  document: ParsedDocument
  /** Names a stretch of a passage together with its place in the source. */
  spot: (passage: Passage, from: number, to: number) => Spot
  /** The passage a source range begins in, and the offset in it; null outside the letter. */
  locate: (range: Range) => { passage: Passage; from: number } | null
}

/** What the website put around a letter is not the bureau's text. */
const NOT_READ: ReadonlySet<ParagraphRole> = new Set(['chrome', 'index', 'headline'])

export function openReading(source: string, document: ParsedDocument): Reading {
  const lines = readLines(source)
  const removed = new Set(document.removals.flatMap(({ range }) => Array.from({ length: range.end - range.start }, (_, i) => range.start + i)))
  const passages = document.paragraphs
    .filter(({ role }) => !NOT_READ.has(role))
    .map((paragraph, index) => ({ ...retrace(source, paragraph, removed), role: paragraph.role, index }))
  return {
    passages,
    document,
    spot: ({ index }, from, to) => {
      const passage = passages[index]!
      const range = rangeOf(passage, from, to)
      return { quote: passage.text.slice(from, to), line: lineAt(lines, range.start), range }
    },
    locate: ({ start }) => {
      const passage = passages[lastAtOrBefore(passages, ({ offsets }) => offsets[0] ?? 0, start)]
      if (!passage) return null
      const at = lastAtOrBefore(passage.offsets, (offset) => offset, start)
      const from = passage.offsets[at] === start ? at : at + 1
      return from < passage.text.length ? { passage, from } : null
    },
  }
}

/** The same reading with 1,137 written 01137, for rules that reckon: every place keeps its number, and what is quoted is what the text has. */
export function withWholeNumbers(reading: Reading): Reading {
  return { ...reading, passages: reading.passages.map((passage) => (passage.text.includes(',') ? { ...passage, text: passage.text.replace(THOUSANDS, asWhole) } : passage)) }
}

const THOUSANDS = /(?<![\d,.])\d{1,3}(?:,\d{3})+(?![\d,])/gu

function asWhole(number: string): string {
  return number.replaceAll(',', '').padStart(number.length, '0')
}

/** Repair only leaves characters out, so each character of a paragraph is the next equal one of its source that was not removed. */
function retrace(source: string, { text, range }: ParsedParagraph, removed: ReadonlySet<number>): TracedText {
  const offsets: number[] = []
  let at = range.start
  for (const unit of text.split('')) {
    while (at < range.end && (source[at] !== unit || removed.has(at))) at++
    offsets.push(Math.min(at, Math.max(range.start, range.end - 1)))
    at++
  }
  return { text, offsets, emphasis: [] }
}

/** The index of the last of a rising list that does not lie behind `limit`, by halving; -1 when all do. */
function lastAtOrBefore<T>(list: readonly T[], place: (item: T) => number, limit: number): number {
  let low = -1
  let high = list.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (place(list[middle]!) <= limit) low = middle
    else high = middle - 1
  }
  return low
}
