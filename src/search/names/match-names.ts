import { bare } from '#search/entries/keys.ts'
import { soundOf } from '#search/words/sound.ts'

/** How closely a name answers: it is the words, begins with them, holds them, holds their characters in order, sounds like them, or differs in one character. */
const NEARNESS = ['same', 'begins', 'holds', 'in-order', 'sounds', 'one-off'] as const
export type Nearness = (typeof NEARNESS)[number]

export type Matched = { id: string; nearness: Nearness }

/** Which facilities sound so from one of their characters on, by soundOf. */
export type Sounding = (sound: string) => Promise<ReadonlySet<string>>

/**
 * The ones whose names (folded by bare) answer some words, nearest first: written so, in traditional characters or by abbreviation; in
 * letters, by sound or initials; and only if none is, those that differ in one character, as slips of typing do. `sounding` is asked
 * only where nothing is written so.
 *
 * @example
 * // 禾山, 坂尚, 禾山分中心, hsjd, heshan, 何山 and 禾出街道 all find 禾山街道社区卫生服务中心坂尚分中心
 */
export async function matchNames(words: string, named: readonly { id: string; names: readonly string[] }[], sounding: Sounding): Promise<Matched[]> {
  const asked = bare(words)
  if (asked === '') return []
  const written = nearest(named, writtenSo(asked))
  if (written.length > 0) return written
  const heard = await soundingLike(asked, sounding)
  const alike = named.filter(({ id }) => heard.has(id)).map(({ id }): Matched => ({ id, nearness: 'sounds' }))
  return alike.length > 0 ? alike : nearest(named, differsFrom(asked))
}

function nearest(named: readonly { id: string; names: readonly string[] }[], nearnessOf: Comparing): Matched[] {
  const matched = named.flatMap(({ id, names }) => {
    const best = Math.min(...names.map(nearnessOf))
    return best < NEARNESS.length ? [{ id, nearness: best }] : []
  })
  return matched.toSorted((a, b) => a.nearness - b.nearness).map(({ id, nearness }) => ({ id, nearness: NEARNESS[nearness]! }))
}

type Comparing = (folded: string) => number

function writtenSo(asked: string): Comparing {
  const inOrder = asked.length >= 2 && !areLetters(asked)
  return (folded) => (folded === asked ? 0 : folded.startsWith(asked) ? 1 : folded.includes(asked) ? 2 : inOrder && holdsInOrder(folded, asked) ? 3 : NEARNESS.length)
}

/** One syllable sounds like too many others to be a slip. */
async function soundingLike(asked: string, sounding: Sounding): Promise<ReadonlySet<string>> {
  const sound = areLetters(asked) || asked.length >= 2 ? soundOf(asked) : ''
  return sound.length > 2 ? sounding(sound) : new Set()
}

function differsFrom(asked: string): Comparing {
  return (folded) => (asked.length >= 3 && differsInOne(folded, asked) ? 5 : NEARNESS.length)
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
