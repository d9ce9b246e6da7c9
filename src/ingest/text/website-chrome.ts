import { CHROME_LINES, FOOTER_START } from '#ingest/word-lists/website-chrome.ts'

/** A line a website put there: path, date of posting, reading counter, print and share buttons, foot of page. */
export function isChrome(text: string): boolean {
  return text.length <= 220 && CHROME_LINES.some((shape) => shape.test(text))
}

export function startsFooter(text: string): boolean {
  return text.length <= 200 && FOOTER_START.some((shape) => shape.test(text))
}
