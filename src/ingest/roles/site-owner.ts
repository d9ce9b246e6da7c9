import { bareName, organsIn } from '#ingest/elements/element-shapes.ts'
import { SITE_OWNERS } from '#ingest/word-lists/website-chrome.ts'
import type { RoledParagraph } from '#ingest/roles.ts'

/**
 * Sets the government whose website a letter stands on apart from the mark of the letter: it stands at the head like one, but without 文件, and has no place of an
 * issuer besides: another organ signs, or, where none does, another stands nearer to the title. An office of the same government is no other organ.
 *
 * @example
 * 临海市人民政府 above a letter that 临海市卫生健康局 signs becomes a line of the website.
 */
export function setSiteOwnersApart(paragraphs: RoledParagraph[]): void {
  const marks = paragraphs.filter(({ role, part }) => role === 'letterhead' && part === 0)
  const signed = paragraphs.filter(({ role, part }) => role === 'signature' && part === 0).flatMap(({ text }) => organsIn(text))
  const printed = paragraphs.filter(({ role }) => role === 'printing').map(({ text }) => text)
  for (const mark of marks) {
    const name = bareName(mark.text)
    if (name !== mark.text || !SITE_OWNERS.test(name) || printed.some((text) => text.includes(name))) continue
    const own = signed.length > 0 ? signed.map(bareName) : marks.slice(-1).map(({ text }) => bareName(text))
    if (own.length > 0 && own.every((organ) => !isShortFor(organ, name) && !isShortFor(name, organ))) mark.role = 'chrome'
  }
}

/** 卫健委 for 卫生健康委员会, 区政府 for 区人民政府: every character comes again in its order. */
function isShortFor(short: string, name: string): boolean {
  let at = 0
  for (const sign of name) if (sign === short[at]) at++
  return at === short.length
}
