/** How a text was wrapped: `width` is the full line in half-width columns; `blankEnds` says whether a blank line ends a paragraph. */
export type HardWrap = { width: number; blankEnds: boolean }

/**
 * Tells whether the lines of a text were cut at a fixed width, as a scanner or a PDF reader leaves them, rather than at the end of
 * paragraphs. Then most lines are full and few end a sentence, or, in a text of short paragraphs, full lines that stop in the middle
 * of a sentence go on without an indent; and the width is that of a page, not of a paragraph.
 */
export function detectHardWrap(lines: readonly { text: string }[]): HardWrap | null {
  const filled = lines.filter(isFilled)
  if (filled.length < 8 || filled.every(({ text }) => text.length < NARROWEST / 2)) return null
  const widths = filled.map(({ text }) => displayWidth(text)).toSorted((a, b) => a - b)
  const width = [widths[Math.floor(widths.length * 0.9)]!, widths.at(-1)!].find((candidate) => isPageWidth(candidate) && isWrappedAt(candidate, filled))
  if (width === undefined) return null

  let adjacent = 0
  for (let i = 1; i < lines.length; i++) if (isFilled(lines[i]!) && isFilled(lines[i - 1]!)) adjacent++
  return { width, blankEnds: adjacent > filled.length * 0.5 }
}

/** In columns, of which a character takes two at most. */
const NARROWEST = 30

function isPageWidth(width: number): boolean {
  return width >= NARROWEST && width <= 110
}

function isWrappedAt(width: number, filled: readonly { text: string }[]): boolean {
  const full = filled.filter(({ text }) => isFull(text, width))
  const open = full.filter(({ text }) => !SENTENCE_END.test(text))
  if (filled.length >= 12 && full.length >= filled.length * 0.4 && open.length >= full.length * 0.6) return true
  if (filled.some(({ text }) => displayWidth(text) > width + 8)) return false
  const goesOn = filled.filter(({ text }, i) => i > 0 && !/^\s/u.test(text) && isFull(filled[i - 1]!.text, width) && !SENTENCE_END.test(filled[i - 1]!.text))
  return goesOn.length >= 3 && goesOn.length >= full.length * 0.5 && filled.filter(({ text }) => /^(?:\u3000|\s{2})/u.test(text)).length >= goesOn.length * 0.5
}

const SENTENCE_END = /[。；：！？”]\s*$/u

function isFilled({ text }: { text: string }): boolean {
  return /\S/u.test(text)
}

/** A full line lacks at most three characters: the sign that did not fit and what justification took. */
export function isFull(text: string, width: number): boolean {
  const columns = displayWidth(text)
  return columns >= width - 7 && columns <= width + 8
}

function displayWidth(text: string): number {
  let width = 0
  for (const sign of text.trim()) width += sign.codePointAt(0)! > 0x2000 ? 2 : sign === ' ' ? 0.5 : 1
  return width
}
