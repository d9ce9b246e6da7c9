import { areAlike, areNearlyAlike } from '#ingest/proofreading/words/likeness.ts'
import { commonWords, FIXED, SET } from '#ingest/proofreading/words/lexicon.ts'

/** A word that may have been meant, how a writer comes to write otherwise, and where the two part. */
export type Meant = { word: string; slip: Slip; at: number }
/** alike: one character that sounds or looks the same; nearly: nearly so; turned: two neighbours changed places; gap: one character left out; other: another character inside a long phrase. */
export type Slip = 'alike' | 'nearly' | 'turned' | 'gap' | 'other'

const ANY = '?'
const LONGEST = 7
const LONG = 5
let index: { words: ReadonlySet<string>; patterns: ReadonlyMap<string, readonly string[]> } | undefined

/**
 * Common words that `seen` may be a slip for.
 *
 * @example
 * wordsMeantBy('换解') //=> [{ word: '缓解', slip: 'alike', at: 0 }]
 */
export function wordsMeantBy(seen: string): Meant[] {
  const { words, patterns } = (index ??= indexWords())
  const found: Meant[] = []
  for (let at = 0; at < seen.length; at++) {
    for (const word of patterns.get(seen.slice(0, at) + ANY + seen.slice(at + 1)) ?? []) {
      const slip = slipBetween(seen[at]!, word[at]!) ?? (FIXED.has(word) || (SET.has(word) && word.length >= LONG) ? 'other' : null)
      if (word[at] !== seen[at] && slip) found.push({ word, slip, at })
    }
    const turned = at > 0 ? seen.slice(0, at - 1) + seen[at]! + seen[at - 1]! + seen.slice(at + 1) : seen
    if (turned !== seen && words.has(turned)) found.push({ word: turned, slip: 'turned', at: at - 1 })
  }
  for (let at = 0; at <= seen.length && seen.length >= 2; at++) {
    for (const word of patterns.get(seen.slice(0, at) + ANY + seen.slice(at)) ?? []) found.push({ word, slip: 'gap', at })
  }
  return found
}

function slipBetween(a: string, b: string): Slip | null {
  if (areAlike(a, b)) return 'alike'
  return areNearlyAlike(a, b) ? 'nearly' : null
}

function indexWords(): NonNullable<typeof index> {
  const words = commonWords()
  const patterns = new Map<string, string[]>()
  for (const word of words) {
    for (let at = 0; at < word.length && word.length <= LONGEST; at++) {
      const pattern = word.slice(0, at) + ANY + word.slice(at + 1)
      const known = patterns.get(pattern)
      if (known) known.push(word)
      else patterns.set(pattern, [word])
    }
  }
  return { words: new Set(words), patterns }
}
