import { screen } from '#privacy/screen.ts'

/** A short text with every private detail masked: for records whose readers need not know the detail. */
export function masked(text: string): string {
  let done = ''
  let at = 0
  for (const { start, end, mask } of screen(text)) {
    done += text.slice(at, start) + (mask ?? text.slice(start, end))
    at = end
  }
  return done + text.slice(at)
}
