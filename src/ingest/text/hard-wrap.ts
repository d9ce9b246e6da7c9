/** How a text was wrapped: `width` is the full line in half-width columns; `blankEnds` says whether a blank line ends a paragraph. */
export type HardWrap = { width: number; blankEnds: boolean }

/**
 * Tells whether the lines of a text were cut at a fixed width, as a scanner or a PDF reader leaves them, rather than at the end of
 * paragraphs. Then most lines are full, few end a sentence, and the width is that of a page, not of a paragraph.
 */
export function detectHardWrap(lines: readonly { text: string }[]): HardWrap | null {
  const filled = lines.filter(isFilled)
  if (filled.length < 12) return null
  const widths = filled.map((line) => displayWidth(line.text)).toSorted((a, b) => a - b)
  const width = widths[Math.floor(widths.length * 0.9)]!
  if (width < 30 || width > 110) return null

  const full = filled.filter((line) => isFull(line.text, width))
  const open = full.filter((line) => !/[。；：！？”]\s*$/u.test(line.text))
  if (full.length < filled.length * 0.4 || open.length < full.length * 0.6) return null

  let adjacent = 0
  for (let i = 1; i < lines.length; i++) if (isFilled(lines[i]!) && isFilled(lines[i - 1]!)) adjacent++
  return { width, blankEnds: adjacent > filled.length * 0.5 }
}

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
