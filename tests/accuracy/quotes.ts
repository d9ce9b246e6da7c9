import { foldText } from './held-out-letter.ts'

/**
 * Whether two quotes are about the same words: the longest stretch they share makes up at least 60 % of the shorter one.
 * `atMost` also refuses quotes that are more than so many times as long as the other, so that a page does not match a clause.
 *
 * @example sameWords('新增床位120张', '今年新增床位120张，') //=> true
 */
export function sameWords(one: string, other: string, atMost = Infinity): boolean {
  const [short, long] = [foldText(one), foldText(other)].toSorted((a, b) => a.length - b.length) as [string, string]
  if (short.length === 0 || long.length > short.length * atMost) return false
  return long.includes(short) || longestShared(short, long) >= short.length * 0.6
}

function longestShared(short: string, long: string): number {
  let before = new Uint16Array(long.length + 1)
  let longest = 0
  for (const character of short) {
    const now = new Uint16Array(long.length + 1)
    for (let at = 1; at <= long.length; at++) {
      if (long[at - 1] !== character) continue
      now[at] = before[at - 1]! + 1
      longest = Math.max(longest, now[at]!)
    }
    before = now
  }
  return longest
}
