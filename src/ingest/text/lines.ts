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
  let start = 0
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i)
    if (!breaksLine(code)) continue
    push(i)
    if (code === RETURN && source.charCodeAt(i + 1) === FEED) i++
    start = i + 1
  }
  push(source.length)
  return lines

  function push(end: number) {
    lines.push({ number: lines.length + 1, start, end, text: source.slice(start, end) })
  }
}

const RETURN = 13
const FEED = 10

/** LF, vertical tab, form feed, CR, next line, line separator, paragraph separator: by code, for a file may hold as many lines as words. */
function breaksLine(code: number): boolean {
  return (code >= FEED && code <= RETURN) || code === 0x85 || code === 0x2028 || code === 0x2029
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
