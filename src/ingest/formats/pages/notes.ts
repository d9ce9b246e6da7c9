import { textOfLine, type Line } from '#ingest/formats/pages/lines.ts'

export type PageNote = { label: string; text: string }

/** Takes the footnotes off a page: from the last lines up, what begins with a number that the text above refers to. */
export function takeOffNotes(lines: Line[]): PageNote[] {
  const texts = lines.map(textOfLine)
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

function labelOf(text: string): string | null {
  return /^\[(\d{1,2})\]/u.exec(text)?.[1] ?? null
}
