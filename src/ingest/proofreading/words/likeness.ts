import { pinyin } from 'pinyin-pro'

import { LOOK_ALIKES } from '#ingest/word-lists/proofreading/look-alikes.ts'

const ALIKE = new Set(LOOK_ALIKES.trim().split(/\s+/u).flatMap((group) => [...group].flatMap((a) => [...group].map((b) => a + b))))
const SOUNDS = new Map<string, string>()

/** Two characters that a writer or a scanner takes for each other: they sound alike, tones aside, or look alike. */
export function areAlike(a: string, b: string): boolean {
  return a !== b && (ALIKE.has(a + b) || soundOf(a) === soundOf(b))
}

/** As many typists speak: zh, ch, sh are z, c, s, and -ng is -n. */
export function soundOf(character: string): string {
  const known = SOUNDS.get(character)
  if (known !== undefined) return known
  const sound = pinyin(character, { toneType: 'none', v: true }).replace(/^([zcs])h/u, '$1').replace(/(?<=[aei]n)g$/u, '')
  SOUNDS.set(character, sound)
  return sound
}
