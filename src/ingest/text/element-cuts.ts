import { endsAsTitle, isLetterhead, looksLikeTitle } from '#ingest/elements/element-shapes.ts'
import { isChrome } from '#ingest/text/website-chrome.ts'
import { isContactLine } from '#ingest/elements/contacts.ts'
import { isLeaderLine } from '#ingest/elements/leaders.ts'
import { isPersonName } from '#ingest/elements/person-names.ts'
import { isAddressee, isSalutation } from '#ingest/elements/addressees.ts'
import { SIDE_ELEMENTS } from '#ingest/text/wide-gaps.ts'

/** What one word of a line may be by itself. */
const ELEMENTS: readonly ((text: string) => boolean)[] = [
  ...SIDE_ELEMENTS, isAddressee, isLetterhead, isContactLine, isLeaderLine, isChrome,
  (text) => looksLikeTitle(text) && endsAsTitle(text),
  (text) => /^[（(]?抄[送报][：:]/u.test(text),
]

/** Cuts a stretch of a line at the spaces that set an element apart. Spaces inside names and labels (商 莉、张小明代表：) are no cuts. */
export function cutAtElements(line: string, from: number, to: number, cuts: Set<number>): void {
  const words = [...line.slice(from, to).matchAll(/\S+/gu)]
  const isElement = words.map(([word]) => ELEMENTS.some((isOne) => isOne(word)))
  words.forEach((word, i) => {
    const before = words[i - 1]?.[0]
    if (before === undefined || !(isElement[i] || isElement[i - 1])) return
    if (before.length === 1 || /[、，：:（(]$/u.test(before)) return
    if (isSalutation(word[0]) && before.length <= 4 && isPersonName(before)) return
    cuts.add(from + word.index)
  })
}
