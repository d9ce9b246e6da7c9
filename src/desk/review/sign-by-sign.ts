/** Words without white space, full width made half: what is compared sign by sign. */
export function bare(words: string): string {
  return words.normalize('NFKC').replace(/\s+/gu, '')
}

/**
 * Whether the signs of some words come in another text one after another, others between them.
 *
 * @example
 * inOrder('陈丽萍委员', '陈丽萍、黄志强委员') //=> true
 */
export function inOrder(words: string, text: string): boolean {
  let at = 0
  for (const sign of words) {
    at = text.indexOf(sign, at) + 1
    if (at === 0) return false
  }
  return true
}
