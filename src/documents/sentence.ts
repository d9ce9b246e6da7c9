const END = /[。！？\n]/u
const CLOSING = /[”’」』）)]/u
/** A sentence longer than this is shown from its nearest semicolons. */
const LONGEST = 220

/** The sentence that holds a stretch of a text; of a very long one, the clause between semicolons. */
export function sentenceAt(text: string, start: number, end: number): string {
  const whole = between(text, start, end, END)
  return whole.length <= LONGEST ? whole : between(text, start, end, /[。！？；\n]/u)
}

function between(text: string, start: number, end: number, stop: RegExp): string {
  let from = start
  while (from > 0 && !stop.test(text[from - 1]!)) from--
  while (from < start && CLOSING.test(text[from]!)) from++
  let to = end
  while (to < text.length && !stop.test(text[to - 1] ?? '')) to++
  while (to < text.length && stop.test(text[to - 1]!) && CLOSING.test(text[to]!)) to++
  return text.slice(from, to).trim()
}
