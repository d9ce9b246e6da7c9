import { remembered } from '#platform/remembered.ts'
import { soundOf } from '#search/words/sound.ts'

/** Letters of a sound; shorter ones are those of too many words. */
const LEAST_HEARD = 4
/** Of letters typed in a row that spell something. */
const LEAST_SPELT = 0.6

/** To spell out is slow, and the vocabulary is always the same. */
const heardAs = remembered(20_000, (text) => soundOf(text).slice(1))

/**
 * A question with words that nothing bears written as words that sound the same: slips of the input method, and pinyin. Only the words
 * given as unheard of are touched; what no word of the vocabulary sounds like stays as it is.
 *
 * @example
 * respell('付近打议苗', ['付近', '打议苗'], ['附近', '疫苗']) //=> '附近打疫苗'
 * respell('fujin yimiao', ['fujin', 'yimiao'], ['附近', '疫苗']) //=> '附近 疫苗'
 */
export function respell(folded: string, unheard: readonly string[], vocabulary: readonly string[]): string {
  if (unheard.length === 0) return folded
  const sounding = new Map(vocabulary.filter((word) => /^\p{Script=Han}{2,}$/u.test(word)).map((word) => [heardAs(word), word] as const).filter(([sound]) => sound.length >= LEAST_HEARD))
  const longest = Math.max(0, ...[...sounding.values()].map(({ length }) => length))
  return unheard.reduce((text, word) => text.replaceAll(word, () => (/^[a-z]+$/.test(word) ? spelt(word, sounding) : heard(word, sounding, longest)) ?? word), folded)
}

/** Characters with every stretch that sounds like a word written as that word, the longest first. */
function heard(han: string, sounding: ReadonlyMap<string, string>, longest: number): string {
  let out = ''
  for (let at = 0; at < han.length;) {
    const meant = lengthsDown(Math.min(longest, han.length - at)).map((length) => sounding.get(heardAs(han.slice(at, at + length)))).find((word) => word !== undefined)
    out += meant ?? han[at]!
    at += meant?.length ?? 1
  }
  return out
}

/** Letters as the words they spell, where these are most of them; null where they are none. */
function spelt(letters: string, sounding: ReadonlyMap<string, string>): string | null {
  const most = Math.max(0, ...[...sounding.keys()].map(({ length }) => length))
  let [out, met] = ['', 0]
  for (let at = 0; at < letters.length;) {
    const sound = lengthsDown(Math.min(most, letters.length - at), LEAST_HEARD).map((length) => letters.slice(at, at + length)).find((some) => sounding.has(some))
    if (sound) [out, met] = [out + sounding.get(sound)!, met + sound.length]
    at += sound?.length ?? 1
  }
  return met >= letters.length * LEAST_SPELT ? out : null
}

function lengthsDown(from: number, to = 2): number[] {
  return Array.from({ length: Math.max(0, from - to + 1) }, (_, less) => from - less)
}
