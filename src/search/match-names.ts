import { fold } from '#search/fold.ts'
import { soundLexemes, soundOf } from '#search/sound.ts'

/** How closely a name answers: it is the words, begins with them, holds them, holds their characters in order, sounds like them, or differs in one character. */
const NEARNESS = ['same', 'begins', 'holds', 'in-order', 'sounds', 'one-off'] as const
export type Nearness = (typeof NEARNESS)[number]

export type Matched = { id: string; nearness: Nearness }

/** A name with everything it is compared by; made once, kept by whoever asks often. */
export type SpelledName = { folded: string; sounds: string[] }

/** Spells a name for matching. */
export function spellName(name: string): SpelledName {
  return { folded: bare(name), sounds: soundLexemes([name]) }
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
  const matched = named.flatMap(({ id, names }) => {
    const best = Math.min(...names.map((name) => nearnessOf(asked, name)))
    return best < NEARNESS.length ? [{ id, nearness: best }] : []
  })
  const literal = matched.filter(({ nearness }) => nearness <= NEARNESS.indexOf('in-order'))
  const heard = matched.filter(({ nearness }) => nearness === NEARNESS.indexOf('sounds'))
  const kept = literal.length > 0 ? literal : heard.length > 0 ? heard : matched
  return kept.toSorted((a, b) => a.nearness - b.nearness).map(({ id, nearness }) => ({ id, nearness: NEARNESS[nearness]! }))
}

function nearnessOf(asked: string, { folded, sounds }: SpelledName): number {
  if (folded === asked) return 0
  if (folded.startsWith(asked)) return 1
  if (folded.includes(asked)) return 2
  const letters = /^[a-z]+$/.test(asked)
  if (!letters && asked.length >= 2 && holdsInOrder(folded, asked)) return 3
  // One syllable sounds like too many others to be a slip.
  if (letters || asked.length >= 2) {
    const sound = soundOf(asked)
    if (sound.length > 2 && sounds.some((one) => one.startsWith(sound))) return 4
  }
  return asked.length >= 3 && differsInOne(folded, asked) ? 5 : NEARNESS.length
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
