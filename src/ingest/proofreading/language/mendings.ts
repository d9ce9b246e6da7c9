import { looksLike, soundsOf } from '#ingest/proofreading/words/likeness.ts'
import { commonWords } from '#ingest/proofreading/words/lexicon.ts'
import { officialChinese, type Language } from '#ingest/proofreading/language/language.ts'
import type { Returning } from '#ingest/proofreading/language/returning.ts'
import { FIRST_CHARACTER, readSigns, STOP, type Signs } from '#ingest/proofreading/language/signs.ts'

/** word: a word typed by the same keys as the right one (权力 for 权利, 事实 for 实施); alike: a character that sounds or looks like the right one; turned: two changed places; doubled: one or two typed twice; gap: one left out. */
export type Way = 'word' | 'alike' | 'turned' | 'doubled' | 'gap'

/** Another reading of a stretch: with the signs `by` in place of those `from` … `to`, it is likelier by `gain`, a difference of natural logarithms. */
export type Mending = { way: Way; from: number; to: number; by: readonly number[]; gain: number }

const CONTEXT = 3
/** So many of the characters that may be missing at a place are weighed. */
const MOST_FOR_GAP = 6
/** Farther off nothing depends on a slip. */
const REACH = 8
const alikes = new Map<number, readonly number[]>()
let bySound: Map<string, number[]> | undefined
let byKeys: Map<string, string[]> | undefined
const wordsAlike = new Map<string, readonly (readonly [number, number])[]>()

/**
 * Every reading that one slip would explain, where what stands there was never seen in a row and what would stand there was. Linear in the number of
 * signs: each place has as many readings as there are characters that sound the same, or fit between two others. `halves` are the places of the text at
 * which one may be half of a word; only beside these a character is missing, and not in what `returning` says stands there more than once. `words` are the
 * words of two characters by the place they begin at; only these are taken for others that are typed alike.
 */
export function mendingsOf({ signs, places, length }: Signs, halves: ReadonlySet<number>, words: ReadonlyMap<number, string>, returning: Returning): Mending[] {
  const language = officialChinese()
  const { three, pair } = language
  const found: Mending[] = []
  let written = { from: 0, to: 0, likelihood: 0 }
  for (let i = 1; i < length; i++) {
    const [a, b, c, d, e] = [signs[i - 2] ?? STOP, signs[i - 1]!, signs[i] ?? STOP, signs[i + 1] ?? STOP, signs[i + 2] ?? STOP]
    const isStrange = three(b, c, d) === 0
    if (c >= FIRST_CHARACTER && isStrange) {
      for (const x of alikesOf(c, language)) {
        if (pair(b, x) > 0 && pair(x, d) > 0 && three(b, x, d) + three(a, b, x) + three(x, d, e) > 0) add('alike', i, i + 1, [x])
      }
      if (d >= FIRST_CHARACTER && c !== d && three(b, d, c) + three(d, c, e) > 0) add('turned', i, i + 2, [d, c])
      if (c === b && three(a, b, d) > 0) add('doubled', i - 1, i + 1, [c])
    }
    const word = words.get(places[i]!)
    if (word !== undefined && c >= FIRST_CHARACTER && d >= FIRST_CHARACTER && (isStrange || three(c, d, e) === 0)) {
      for (const [x, y] of typedAlike(word, language)) {
        if (pair(x, y) > 0 && ((b >= FIRST_CHARACTER && three(b, x, y) > 0) || (e >= FIRST_CHARACTER && three(x, y, e) > 0)) && (b === STOP || pair(b, x) > 0) && (e === STOP || pair(y, e) > 0)) add('word', i, i + 2, [x, y])
      }
    }
    if (c >= FIRST_CHARACTER && i > 3 && c !== b && c === a && b === signs[i - 3]) add('doubled', i - 3, i + 1, [b, c])
    // Before c something may be missing when c, or what stands before it, does not go on as it should.
    if ((halves.has(places[i - 1]!) || halves.has(places[i]!)) && (three(a, b, c) === 0 || isStrange) && !returning(signs, i - 1, i + 1)) likeliestBetween(i, a, b, c, d)
  }
  return found

  function likeliestBetween(i: number, a: number, b: number, c: number, d: number): void {
    const first = found.length
    for (const x of between(b, c, language)) {
      if (three(b, x, c) > 0 || (b !== STOP && three(a, b, x) > 0) || (c !== STOP && three(x, c, d) > 0)) add('gap', i, i, [x])
    }
    found.push(...found.splice(first).toSorted((one, other) => other.gain - one.gain).slice(0, MOST_FOR_GAP))
  }

  function add(way: Way, from: number, to: number, by: readonly number[]): void {
    if (from !== written.from || to !== written.to) written = { from, to, likelihood: likelihood(signs, from, to, null, language) }
    const gain = likelihood(signs, from, to, by, language) - written.likelihood
    if (gain > 0) found.push({ way, from, to, by, gain })
  }
}

/**
 * How much likelier a text is with `right` in place of what stands from `from` to `to`, by what was counted of official Chinese: a difference of natural
 * logarithms, below 0 when it is less likely.
 */
export function gainOf(text: string, from: number, to: number, right: string): number {
  const [before, behind] = [text.slice(Math.max(0, from - REACH), from), text.slice(to, to + REACH)]
  return ofWhole(before + right + behind) - ofWhole(before + text.slice(from, to) + behind)
}

function ofWhole(text: string): number {
  const language = officialChinese()
  const { signs, length } = readSigns(text, language.numbers)
  return likelihood(signs, 1, length, null, language)
}

/** Of the changed signs and the three behind them, by the three before each. */
function likelihood(signs: Uint16Array, from: number, to: number, by: readonly number[] | null, { follows }: Language): number {
  let [x, y, z] = [signs[from - 3] ?? STOP, signs[from - 2] ?? STOP, signs[from - 1] ?? STOP]
  let sum = 0
  const step = (sign: number) => {
    sum += follows(x, y, z, sign)
    ;[x, y, z] = [y, z, sign]
  }
  if (by) by.forEach(step)
  else for (let i = from; i < to; i++) step(signs[i]!)
  for (let i = to; i < to + CONTEXT; i++) step(signs[i] ?? STOP)
  return sum
}

/** Characters that sound like one or look like it. */
function alikesOf(sign: number, { characters, numbers }: Language): readonly number[] {
  bySound ??= Map.groupBy([...numbers.values()], (number) => soundsOf(characters[number]!))
  const known = alikes.get(sign)
  if (known) return known
  const looks = looksLike(characters[sign]!).flatMap((character) => numbers.get(character.charCodeAt(0)) ?? [])
  const found = [...new Set([...bySound.get(soundsOf(characters[sign]!))!, ...looks])].filter((other) => other !== sign)
  alikes.set(sign, found)
  return found
}

/** Common words of two characters that are typed by the same keys as one. */
function typedAlike(word: string, { numbers }: Language): readonly (readonly [number, number])[] {
  byKeys ??= Map.groupBy(commonWords().filter(({ length }) => length === 2), soundsOf)
  const known = wordsAlike.get(word)
  if (known) return known
  const found = (byKeys.get(soundsOf(word)) ?? []).filter((other) => other !== word).flatMap((other) => {
    const [x, y] = [numbers.get(other.charCodeAt(0)), numbers.get(other.charCodeAt(1))]
    return x === undefined || y === undefined ? [] : [[x, y] as const]
  })
  wordsAlike.set(word, found)
  return found
}

/** What was seen behind one sign and before the other; the shorter list is gone through. */
function between(a: number, b: number, { pair, behind, before }: Language): Uint16Array {
  const [after, ahead] = [behind(a), before(b)]
  return after.length <= ahead.length ? after.filter((x) => pair(x, b) > 0) : ahead.filter((x) => pair(a, x) > 0)
}
