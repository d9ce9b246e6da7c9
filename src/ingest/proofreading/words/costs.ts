import { isHan, isLone, standsAlone } from '#ingest/proofreading/words/lone-characters.ts'
import { rarityOf } from '#ingest/proofreading/words/lexicon.ts'

/** A character that stands alone is rarer in official prose than in the novels the dictionary was counted on. */
const ALONE = 2
const UNKNOWN = 16
const LONGEST_WORD = 8

/** The cost of the likeliest words for every beginning of a text, or for every end of it: at n stands the cost of n characters, the sum of their rarities. */
export function costsUpTo(text: string, fromEnd = false): number[] {
  const costs = [0]
  for (let to = 1; to <= text.length; to++) {
    costs[to] = Infinity
    for (let from = Math.max(0, to - LONGEST_WORD); from < to; from++) {
      const word = fromEnd ? text.slice(text.length - to, text.length - from) : text.slice(from, to)
      costs[to] = Math.min(costs[to]!, costs[from]! + costOf(word))
    }
  }
  return costs
}

function costOf(word: string): number {
  return word.length > 1 ? rarityOf(word) + (isLone(word) ? ALONE : 0) : Math.min(UNKNOWN, rarityOf(word)) + (standsAlone(word) || !isHan(word) ? 0 : ALONE)
}
