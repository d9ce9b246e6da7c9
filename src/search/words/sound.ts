import { pinyin } from 'pinyin-pro'
import { fold } from '#search/words/fold.ts'

/** Marks a lexeme that spells a sound, so that 'shan' the sound and 'shan' the word stay apart. */
const MARK = '@'

/**
 * How names sound, from each of their characters on: full spelling and initials.
 *
 * @example
 * soundLexemes(['禾山']) //=> ['@heshan', '@hs', '@shan', '@s']
 */
export function soundLexemes(names: string[]): string[] {
  return [...new Set(names.flatMap((name) => {
    const syllables = syllablesOf(name)
    const [spelt, initials] = [fromEachOn(syllables), fromEachOn(syllables.map(([initial = '']) => initial))]
    return spelt.flatMap((rest, index) => [MARK + rest, MARK + initials[index]!])
  }))]
}

/** The syllables of a longer name are told apart by twenty. */
const LONGEST = 20

/** Parts joined, from each of them on. */
function fromEachOn(parts: readonly string[]): string[] {
  const whole = parts.join('')
  const starts = [0]
  for (const part of parts) starts.push(starts.at(-1)! + part.length)
  return parts.map((_, index) => whole.slice(starts[index], starts[Math.min(index + LONGEST, parts.length)]))
}

/** How whole names sound, spelt in full: initials of people are those of too many. */
export function spelling(names: string[]): string[] {
  return names.map(syllablesOf).filter(({ length }) => length > 0).map((syllables) => MARK + syllables.join(''))
}

/** The lexeme to look for, by prefix, when somebody typed letters or wrote a name by its sound. */
export function soundOf(text: string): string {
  return MARK + (/^[a-z]+$/.test(text) ? text : syllablesOf(text).join(''))
}

function syllablesOf(text: string): string[] {
  const han = fold(text).replace(/[^\p{Script=Han}]/gu, '')
  return han === '' ? [] : pinyin(han, { toneType: 'none', type: 'array', v: true })
}
