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
    return syllables.flatMap((_, index) => {
      const rest = syllables.slice(index, index + 20)
      return [MARK + rest.join(''), MARK + rest.map(([initial]) => initial).join('')]
    })
  }))]
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
