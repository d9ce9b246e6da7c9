import { fold } from '#search/fold.ts'
import { soundLexemes, soundOf } from '#search/sound.ts'

/** How closely a name answers: it is the words, begins with them, holds them, holds their characters in order, sounds like them, or differs in one character. */
const NEARNESS = ['same', 'begins', 'holds', 'in-order', 'sounds', 'one-off'] as const
export type Nearness = (typeof NEARNESS)[number]

export type Matched = { id: string; nearness: Nearness }

/** A name with everything it is compared by; made once, kept by whoever asks often. How it sounds is found out when somebody asks by sound. */
export type SpelledName = { readonly folded: string; sounds(): string[] }

/** Spells a name for matching. */
export function spellName(name: string): SpelledName {
  let known: string[] | undefined
  return { folded: bare(name), sounds: () => (known ??= soundLexemes([name])) }
}

/**
 * The ones whose names answer some words, nearest first: written so, in traditional characters or by abbreviation; in letters, by
 * sound or initials; and only if none is, those that sound alike or differ in one character, as slips of typing do.
 *
 * @example
 * // 禾山, 坂尚, 禾山分中心, hsjd, heshan, 何山 and 禾出街道 all find 禾山街道社区卫生服务中心坂尚分中心
 */
export function matchNames(words: string, named: readonly { id: string; names: readonly SpelledName[] }[]): Matched[] {
  const asked = bare(words)
  if (asked === '') return []
  for (const nearnessOf of [writtenSo(asked), soundsLike(asked), differsFrom(asked)]) {
    const matched = named.flatMap(({ id, names }) => {
      const best = Math.min(...names.map(nearnessOf))
      return best < NEARNESS.length ? [{ id, nearness: best }] : []
    })
    if (matched.length > 0) return matched.toSorted((a, b) => a.nearness - b.nearness).map(({ id, nearness }) => ({ id, nearness: NEARNESS[nearness]! }))
  }
  return []
}

type Comparing = (name: SpelledName) => number

function writtenSo(asked: string): Comparing {
  const inOrder = asked.length >= 2 && !areLetters(asked)
  return ({ folded }) => (folded === asked ? 0 : folded.startsWith(asked) ? 1 : folded.includes(asked) ? 2 : inOrder && holdsInOrder(folded, asked) ? 3 : NEARNESS.length)
}

/** One syllable sounds like too many others to be a slip. */
function soundsLike(asked: string): Comparing {
  const sound = areLetters(asked) || asked.length >= 2 ? soundOf(asked) : ''
  return (name) => (sound.length > 2 && name.sounds().some((one) => one.startsWith(sound)) ? 4 : NEARNESS.length)
}

function differsFrom(asked: string): Comparing {
  return ({ folded }) => (asked.length >= 3 && differsInOne(folded, asked) ? 5 : NEARNESS.length)
}

function areLetters(text: string): boolean {
  return /^[a-z]+$/.test(text)
}

function holdsInOrder(name: string, asked: string): boolean {
  let from = 0
  for (const character of asked) {
    from = name.indexOf(character, from) + 1
    if (from === 0) return false
  }
  return true
}

/** Somewhere in the name stands what was asked but for one character. */
function differsInOne(name: string, asked: string): boolean {
  for (let start = 0; start + asked.length <= name.length; start++) {
    let wrong = 0
    for (let at = 0; at < asked.length && wrong < 2; at++) if (name[start + at] !== asked[at]) wrong++
    if (wrong < 2) return true
  }
  return false
}

function bare(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '')
}
