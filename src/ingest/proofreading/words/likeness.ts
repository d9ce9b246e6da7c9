import { pinyin } from 'pinyin-pro'

import { LOOK_ALIKES } from '#ingest/word-lists/proofreading/look-alikes.ts'

const ALIKE = new Set(LOOK_ALIKES.trim().split(/\s+/u).flatMap((group) => [...group].flatMap((a) => [...group].map((b) => a + b))))
const LOOKS = new Map([...Map.groupBy(ALIKE, (pair) => pair[0]!)].map(([character, pairs]) => [character, pairs.map((pair) => pair[1]!).filter((other) => other !== character)]))
const SOUNDS = new Map<string, string>()

/** Two characters that a writer or a scanner takes for each other: they sound the same, tones aside, or look alike. */
export function areAlike(a: string, b: string): boolean {
  return a !== b && (ALIKE.has(a + b) || soundOf(a) === soundOf(b))
}

/** The characters that look like one, as a writer or a scanner sees them. */
export function looksLike(character: string): readonly string[] {
  return LOOKS.get(character) ?? []
}

/** As many typists speak, zh, ch, sh are z, c, s, or else -ng is -n: alike enough inside a long phrase. */
export function areNearlyAlike(a: string, b: string): boolean {
  const [x, y] = [soundOf(a), soundOf(b)]
  return areAlike(a, b) || (a !== b && (withoutRetroflex(x) === withoutRetroflex(y) || withoutBackNasal(x) === withoutBackNasal(y)))
}

/** What is typed for a word, tones aside; words of the same keys are chosen for one another: 困惑 is typed kun huo. */
export function soundsOf(word: string): string {
  return [...word].map(soundOf).join(' ')
}

function withoutRetroflex(sound: string): string {
  return sound.replace(/^([zcs])h/u, '$1')
}

function withoutBackNasal(sound: string): string {
  return sound.replace(/(?<=[aei]n)g$/u, '')
}

function soundOf(character: string): string {
  const known = SOUNDS.get(character)
  if (known !== undefined) return known
  const sound = pinyin(character, { toneType: 'none', v: true })
  SOUNDS.set(character, sound)
  return sound
}
