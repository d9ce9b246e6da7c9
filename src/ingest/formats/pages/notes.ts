import { numberOf, textOfLine, type Line } from '#ingest/formats/pages/lines.ts'

export type PageNote = { label: string; text: string }

/** Takes the footnotes off a page: from the last lines up, what begins with a number that the text above refers to. */
export function takeOffNotes(lines: Line[]): PageNote[] {
  const usual = lines.map(({ size }) => size).toSorted((a, b) => a - b)[Math.floor(lines.length / 2)] ?? 0
  const texts = lines.map((line) => withNumber(line, usual))
  const first = texts.findIndex((text, i) => {
    const label = labelOf(text)
    return label !== null && texts.slice(0, i).some((above) => above.indexOf(`[${label}]`) > 0)
  })
  if (first < 0) return []
  const notes: PageNote[] = []
  for (const text of texts.slice(first)) {
    const label = labelOf(text)
    if (label !== null) notes.push({ label, text: text.slice(label.length + 2).trim() })
    else notes.at(-1)!.text += text.trim()
  }
  lines.splice(first)
  return notes
}

/** A note may begin with ① that is not raised; then its small type tells it from a point of the text. */
function withNumber(line: Line, usual: number): string {
  const text = textOfLine(line)
  return line.size < usual * SMALLER && /^[①-⑳]/u.test(text) ? `[${numberOf(text[0]!)}]${text.slice(1)}` : text
}

const SMALLER = 0.92

function labelOf(text: string): string | null {
  return /^\[(\d{1,2})\]/u.exec(text)?.[1] ?? null
}
