import type { Range } from '#ingest/text/source-range.ts'

/** What was read from one sentence: its words from the first that says something to the last, and where they stand. */
export type Sentence<One> = Range & { words: string; read: One[] }

const ENDS = /[。！？；\n]/u

/**
 * Puts together what was read from the same sentence (to 。！？； or the end of a line), and whatever overlaps: a promise, the target and
 * the figure its words state are looked at as one. `read` comes in the order of the text.
 *
 * @example
 * inSentences('新增2家，各10张床位。', [{ start: 0, end: 4 }, { start: 5, end: 11 }]) //=> [{ start: 0, end: 11, words: '新增2家，各10张床位', read: [both] }]
 */
export function inSentences<One extends Range>(text: string, read: readonly One[]): Sentence<One>[] {
  const sentences: Sentence<One>[] = []
  for (const one of read) {
    const last = sentences.at(-1)
    if (last && (one.start < last.end || !ENDS.test(text.slice(last.end, one.start)))) {
      last.read.push(one)
      last.end = Math.max(last.end, one.end)
    } else {
      sentences.push({ start: one.start, end: one.end, words: '', read: [one] })
    }
  }
  return sentences.map((sentence) => ({ ...sentence, words: text.slice(sentence.start, sentence.end) }))
}
