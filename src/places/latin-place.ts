import { pinyin, polyphonic } from 'pinyin-pro'
import { inOneWord } from '#districts/district-name.ts'
import { remembered } from '#platform/remembered.ts'
import readings from './place-readings.json' with { type: 'json' }

/** What the names of streets, communities and villages end in, and what that is called in English; the longest first. */
const ENDINGS = [
  ['村民委员会', 'Village'], ['居民委员会', 'Community'], ['社区居委会', 'Community'], ['村村委会', 'Village'], ['民族乡', 'Ethnic Township'], ['街道', 'Subdistrict'], ['村委会', 'Village'], ['居委会', 'Community'], ['社区', 'Community'], ['镇', 'Town'], ['乡', 'Township'], ['村', 'Village'],
] as const

/** A district has hundreds of places. */
const MOST = 20_000

/**
 * The name of a street, community or village in pinyin (GB/T 28039—2011) with what it is in English; null where a character is read in
 * several ways and no table says which: a wrong reading looks as sure as a right one. Names that are read otherwise than their characters
 * (厦门), and what a character is in names of places (曾 is Zeng), stand in place-readings.json.
 *
 * @example
 * latinPlace('禾山街道') //=> 'Heshan Subdistrict'
 * latinPlace('芦朴村委会') //=> null: 朴 is pu, po or piao
 */
export const latinPlace = remembered(MOST, spellOut)

function spellOut(name: string): string | null {
  const [ending, word] = ENDINGS.find(([end]) => name.endsWith(end) && name.length > end.length) ?? ['', '']
  const syllables = syllablesOf(ending === '' ? name : name.slice(0, -ending.length))
  return syllables && [inOneWord(syllables), word].filter(Boolean).join(' ')
}

const NAMES = Object.entries(readings.names).toSorted(([a], [b]) => b.length - a.length)
const CHARACTERS: Record<string, string> = readings.characters

function syllablesOf(proper: string): string[] | null {
  const syllables: string[] = []
  for (let at = 0; at < proper.length;) {
    const [known, read] = NAMES.find(([name]) => proper.startsWith(name, at)) ?? [proper[at]!, CHARACTERS[proper[at]!] ?? onlyReading(proper[at]!)]
    if (read === null) return null
    syllables.push(...read.split(' '))
    at += known.length
  }
  return syllables.length > 0 ? syllables : null
}

/** The one way a character is read whatever its tone; null where there are several, or none. */
function onlyReading(character: string): string | null {
  const [ways = []] = polyphonic(character, { toneType: 'none', type: 'array', v: true })
  const [only, ...others] = new Set(ways)
  return /^\p{Script=Han}$/u.test(character) && only && others.length === 0 && only === pinyin(character, { toneType: 'none', v: true }) ? only : null
}
