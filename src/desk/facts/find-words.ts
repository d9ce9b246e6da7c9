import type { Range } from '#ingest/text/source-range.ts'

/** What a quote leaves out of the source: white space, and the marks of markdown. */
const LEFT_OUT = /[\s*#]/u

/**
 * The place of words in a text, whatever white space and line ends stand between them; of several, the one that begins
 * nearest to `near`. Null when the text does not have them. Goes through the text once (Knuth, Morris and Pratt), however the words repeat themselves.
 *
 * @example
 * findWords('力争2026年\n底前建成。', '2026年底前', 0) //=> { start: 2, end: 10 }
 */
export function findWords(text: string, words: string, near: number): Range | null {
  const wanted = bare(words)
  if (wanted === '') return null
  const fallback = fallbackOf(wanted)
  const places = new Uint32Array(wanted.length)
  let best: Range | null = null
  let seen = 0
  let matched = 0
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!
    if (LEFT_OUT.test(character)) continue
    while (matched > 0 && (matched === wanted.length || character !== wanted[matched])) matched = fallback[matched - 1]!
    if (character === wanted[matched]) matched++
    places[seen++ % wanted.length] = at
    if (matched < wanted.length) continue
    const found = { start: places[seen % wanted.length]!, end: at + 1 }
    if (best && Math.abs(found.start - near) >= Math.abs(best.start - near)) break
    best = found
  }
  return best
}

/** For each beginning of the words, the length of its longest other beginning that it ends with. */
function fallbackOf(words: string): Uint32Array {
  const fallback = new Uint32Array(words.length)
  for (let end = 1, length = 0; end < words.length; end++) {
    while (length > 0 && words[end] !== words[length]) length = fallback[length - 1]!
    if (words[end] === words[length]) length++
    fallback[end] = length
  }
  return fallback
}

/** Words without what a quote leaves out. */
export function bare(words: string): string {
  return words.replace(/[\s*#]+/gu, '')
}

/** The words of a range as a quote prints them: lines joined, marks left out. */
export function quoted(text: string, { start, end }: Range): string {
  return text.slice(start, end).replace(/\s*\n\s*/gu, '').replace(/[*#]/gu, '').trim()
}
