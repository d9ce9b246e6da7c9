/** A physical line of the source: `text` is `source.slice(start, end)`, the line break not included. */
export type SourceLine = { number: number; start: number; end: number; text: string }

/**
 * Cuts a text into physical lines at LF, CRLF, CR, form feed and the Unicode separators a scanner or Word may leave.
 *
 * @example
 * readLines('甲\r\n乙').map((l) => [l.number, l.start, l.text]) //=> [[1, 0, '甲'], [2, 3, '乙']]
 */
export function readLines(source: string): SourceLine[] {
  const lines: SourceLine[] = []
  const lineBreak = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/gu
  let start = 0
  for (const match of source.matchAll(lineBreak)) {
    push(match.index)
    start = match.index + match[0].length
  }
  push(source.length)
  return lines

  function push(end: number) {
    lines.push({ number: lines.length + 1, start, end, text: source.slice(start, end) })
  }
}

/** Tells the physical line an offset lies in, by halving. */
export function lineAt(lines: readonly { start: number; number: number }[], offset: number): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (lines[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  return lines[low]?.number ?? 1
}
