import type { Range } from '#ingest/text/source-range.ts'

/** What a quote leaves out of the source: white space, and the marks of markdown. */
const LEFT_OUT = /[\s*#]/u

/**
 * The place of words in a text, whatever white space and line ends stand between them; of several, the one that begins
 * nearest to `near`. Null when the text does not have them.
 *
 * @example
 * findWords('力争2026年\n底前建成。', '2026年底前', 0) //=> { start: 2, end: 10 }
 */
export function findWords(text: string, words: string, near: number): Range | null {
  const wanted = bare(words)
  if (wanted === '') return null
  const { said, places } = withPlaces(text)
  let best: Range | null = null
  for (let at = said.indexOf(wanted); at >= 0; at = said.indexOf(wanted, at + wanted.length)) {
    const found = { start: places[at]!, end: places[at + wanted.length - 1]! + 1 }
    if (best && Math.abs(found.start - near) >= Math.abs(best.start - near)) break
    best = found
  }
  return best
}

/** Words without what a quote leaves out. */
export function bare(words: string): string {
  return [...words].filter((character) => !LEFT_OUT.test(character)).join('')
}

/** The words of a range as a quote prints them: lines joined, marks left out. */
export function quoted(text: string, { start, end }: Range): string {
  return text.slice(start, end).replace(/\s*\n\s*/gu, '').replace(/[*#]/gu, '').trim()
}

function withPlaces(text: string): { said: string; places: number[] } {
  const places: number[] = []
  const kept: string[] = []
  for (let at = 0; at < text.length; at++) {
    if (LEFT_OUT.test(text[at]!)) continue
    kept.push(text[at]!)
    places.push(at)
  }
  return { said: kept.join(''), places }
}
