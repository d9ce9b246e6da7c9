/** A stretch of a text, half open. */
export type Stretch = { start: number; end: number }

const CLOSERS: Record<string, string> = { '“': '”', '‘': '’', '《': '》', '〈': '〉', '（': '）', '(': ')', '「': '」', '『': '』' }
const MARKS = /[“”‘’《》〈〉（）()「」『』]/gu
const LONGEST_QUOTE = 200

const HALF_MARK = /(?<=[\u4e00-\u9fff”’》）)%])[,;:!?]/gu
const FULL_MARKS: Record<string, string> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？' }

/** Text of equal length in which the half-width marks behind Chinese words are those that belong there: 收悉,现答复如下: → 收悉，现答复如下：. */
export function fullMarks(text: string): string {
  return !/[,;:!?]/u.test(text) ? text : text.replace(HALF_MARK, (mark) => FULL_MARKS[mark]!)
}

/**
 * Text of equal length in which everything between paired quotation marks, book marks or brackets is blank, so that stops and
 * commas found in it are those of the sentence itself, in full width. A mark without a partner blanks nothing.
 */
export function quietQuotes(text: string): string {
  const open: number[] = []
  const pairs: Stretch[] = []
  for (const { 0: sign, index } of text.matchAll(MARKS)) {
    if (CLOSERS[sign]) open.push(index)
    else {
      const from = openedBy(text, open, sign)
      if (from !== null && index - from <= LONGEST_QUOTE) pairs.push({ start: from, end: index + 1 })
    }
  }
  const full = fullMarks(text)
  if (pairs.length === 0) return full
  const parts: string[] = []
  let at = 0
  for (const { start, end } of outermost(pairs)) {
    parts.push(full.slice(at, start), ' '.repeat(end - start))
    at = end
  }
  return parts.join('') + full.slice(at)
}

/** Takes the opener of a closing mark off the stack, with up to three strays above it; brackets of either width pair (（…)). */
function openedBy(text: string, open: number[], closer: string): number | null {
  const wanted = closer === '）' || closer === ')' ? '（(' : closer
  for (let depth = 1; depth <= 4 && depth <= open.length; depth++) {
    const index = open.at(-depth)!
    const opener = text[index]!
    if (wanted.includes(opener) || CLOSERS[opener] === closer) {
      open.length -= depth
      return index
    }
  }
  return null
}

function outermost(pairs: Stretch[]): Stretch[] {
  const kept: Stretch[] = []
  for (const pair of pairs.toSorted((a, b) => a.start - b.start)) if (pair.start >= (kept.at(-1)?.end ?? 0)) kept.push(pair)
  return kept
}

/**
 * Parts a text at every sign of `stops` that stands outside quotation marks and brackets; the stops are left out, and so is white space at both ends.
 *
 * @example
 * partsOf('建成“一站、两点”。投用。', '。') //=> [{ start: 0, end: 9 }, { start: 10, end: 12 }]
 */
export function partsOf(text: string, stops: string, quiet = quietQuotes(text)): Stretch[] {
  const parts: Stretch[] = []
  let from = 0
  const end = (to: number) => {
    const part = trimmed(text, from, to)
    if (part.end > part.start) parts.push(part)
    from = to + 1
  }
  for (const { index } of quiet.matchAll(stopsOf(stops))) end(index)
  end(text.length)
  return parts
}

function trimmed(text: string, from: number, to: number): Stretch {
  let [start, end] = [from, to]
  while (start < end && /\s/u.test(text[start]!)) start++
  while (end > start && /\s/u.test(text[end - 1]!)) end--
  return { start, end }
}

const STOPS = new Map<string, RegExp>()

function stopsOf(stops: string): RegExp {
  const known = STOPS.get(stops) ?? new RegExp(`[${stops}]`, 'gu')
  STOPS.set(stops, known)
  return known
}
