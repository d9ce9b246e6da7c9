import { phrasesOf } from '#ui/phrases-of.ts'

/** Characters of 2号 (22 pt) that fit the 156 mm of the type area. */
const FITS = 20
/** Longer titles than this are broken where a line is full. */
const MOST_LINES = 5

/**
 * A title in lines as GB/T 9704—2012 (7.3.1) asks: no word broken, few lines, in the shape of a trapezium or a lozenge rather than of
 * a block or an hour-glass.
 *
 * @example
 * titleLines('关于区九届人大四次会议第2025099号建议的答复函')
 * //=> ['关于区九届人大四次会议', '第2025099号建议的答复函']
 */
export function titleLines(title: string): string[] {
  if (widthOf(title) <= FITS) return [title]
  const phrases = phrasesOf(title).flatMap(halved)
  const least = Math.ceil(widthOf(title) / FITS)
  for (let lines = least; lines <= Math.min(MOST_LINES, phrases.length); lines++) {
    const found = best(phrases, lines)
    if (found) return found
  }
  return filled(phrases)
}

/** Half a character for Latin letters and figures. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += character < '\u2000' ? 0.5 : 1
  return width
}

/** A phrase too long for a line is none. */
function halved(phrase: string): string[] {
  const signs = [...phrase]
  return widthOf(phrase) <= FITS ? [phrase] : Array.from({ length: Math.ceil(signs.length / FITS) }, (_, at) => signs.slice(at * FITS, (at + 1) * FITS).join(''))
}

type Choice = { lines: string[]; cost: number }

/** Every way to make so many lines of the phrases, the least ugly first; at most four breaks among some thirty phrases. */
function best(phrases: string[], lines: number): string[] | null {
  let chosen: Choice | null = null
  const mean = widthOf(phrases.join('')) / lines
  const walk = (from: number, done: string[]): void => {
    const left = lines - done.length
    if (left === 1) {
      const rest = phrases.slice(from).join('')
      if (widthOf(rest) > FITS) return
      const all = [...done, rest]
      const cost = uglinessOf(all.map(widthOf), mean)
      if (!chosen || cost < chosen.cost) chosen = { lines: all, cost }
      return
    }
    for (let to = from + 1; to <= phrases.length - left + 1; to++) {
      const line = phrases.slice(from, to).join('')
      if (widthOf(line) > FITS) return
      walk(to, [...done, line])
    }
  }
  walk(0, [])
  return (chosen as Choice | null)?.lines ?? null
}

/** Uneven lines, a block of equal ones, and a waist between wider lines are ugly. */
function uglinessOf(widths: number[], mean: number): number {
  const uneven = widths.reduce((sum, width) => sum + (width - mean) ** 2, 0)
  const equal = widths.every((width) => Math.abs(width - widths[0]!) < 1) ? 4 : 0
  const waist = widths.some((width, at) => at > 0 && at < widths.length - 1 && width < widths[at - 1]! && width < widths[at + 1]!) ? 60 : 0
  return uneven + equal + waist
}

function filled(phrases: string[]): string[] {
  const lines = ['']
  for (const phrase of phrases) {
    if (widthOf(lines.at(-1)! + phrase) > FITS) lines.push(phrase)
    else lines[lines.length - 1] += phrase
  }
  return lines.filter((line) => line !== '')
}
