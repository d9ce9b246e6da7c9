/** A stretch of text that is a phrase but for one slip; `at` is where in the stretch the two part ways. */
export type NearMiss = { phrase: string; from: number; seen: string; at: number; kind: 'changed' | 'turned' | 'gap' }

export type PhraseIndex = { heads: Map<string, string[]>; tails: Map<string, string[]> }

/** One slip leaves the first two characters of a phrase or the last two as they are, so by these every phrase that may be meant is found. */
export function indexPhrases(phrases: readonly string[]): PhraseIndex {
  const once = new Set(phrases)
  return { heads: Map.groupBy(once, (phrase) => phrase.slice(0, 2)), tails: Map.groupBy(once, (phrase) => phrase.slice(-2)) }
}

/**
 * Finds stretches that differ from a phrase by one Chinese character, by two neighbours that changed places, or by one character that
 * is missing inside.
 *
 * @example
 * nearMisses('开展医疗救冶', indexPhrases(['医疗救治'])) //=> [{ phrase: '医疗救治', from: 2, seen: '医疗救冶', at: 3, kind: 'changed' }]
 */
export function nearMisses(text: string, { heads, tails }: PhraseIndex): NearMiss[] {
  const found: NearMiss[] = []
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2)
    for (const phrase of heads.get(pair) ?? []) {
      if (text.startsWith(phrase, i)) continue
      compare(text, phrase, i, found)
      compareShort(text, phrase, i, found)
    }
    for (const phrase of tails.get(pair) ?? []) {
      const from = i + 2 - phrase.length
      if (text.startsWith(phrase, from)) continue
      if (from >= 0 && !text.startsWith(phrase.slice(0, 2), from)) compare(text, phrase, from, found)
      if (from + 1 >= 0 && !text.startsWith(phrase.slice(0, 2), from + 1)) compareShort(text, phrase, from + 1, found)
    }
  }
  return found
}

function compare(text: string, phrase: string, from: number, found: NearMiss[]): void {
  if (from + phrase.length > text.length) return
  let at = 0
  while (at < phrase.length && text[from + at] === phrase[at]) at++
  const turned = at + 1 < phrase.length && text[from + at] === phrase[at + 1] && text[from + at + 1] === phrase[at]
  for (let i = at + (turned ? 2 : 1); i < phrase.length; i++) if (text[from + i] !== phrase[i]) return
  const seen = text.slice(from, from + phrase.length)
  if (/[\u4e00-\u9fff]/u.test(seen[at] ?? '')) found.push({ phrase, from, seen, at, kind: turned ? 'turned' : 'changed' })
}

function compareShort(text: string, phrase: string, from: number, found: NearMiss[]): void {
  const seen = text.slice(from, from + phrase.length - 1)
  const at = firstDifference(seen, phrase)
  if (at >= 1 && at < seen.length && seen.length === phrase.length - 1 && seen.slice(at) === phrase.slice(at + 1)) found.push({ phrase, from, seen, at, kind: 'gap' })
}

function firstDifference(a: string, b: string): number {
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  return i
}
