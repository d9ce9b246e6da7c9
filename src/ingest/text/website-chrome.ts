import { CHROME_LINES, FOOTER_START, OWNER, SITE_MARKS } from '#ingest/word-lists/website-chrome.ts'

/** A line a website put there: path, date of posting, reading counter, print and share buttons, foot of page. */
export function isChrome(text: string): boolean {
  return text.length <= 220 && CHROME_LINES.some((shape) => shape.test(text))
}

/** 主办单位：市交通运输局 names the owner of a website, or, among the elements of a reply, who handled the case. */
export function namesOwner(text: string): boolean {
  return OWNER.test(text) && !SITE_MARKS.test(text)
}

export function startsFooter(text: string): boolean {
  return text.length <= 200 && FOOTER_START.some((shape) => shape.test(text))
}
