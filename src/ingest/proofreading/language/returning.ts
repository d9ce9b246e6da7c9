import type { Signs } from '#ingest/proofreading/language/signs.ts'

/** Whether the signs from `from` to before `to` stand more than once in the text; of more than three, the first three and the last three. */
export type Returning = (signs: Uint16Array, from: number, to: number) => boolean

/** A slip is made once: what comes back is a name, or a word the writer means. */
export function stretchesThatReturn(texts: readonly Signs[]): Returning {
  const once = new Set<number>()
  const often = new Set<number>()
  for (const { signs, length } of texts) {
    for (let at = 1; at < length; at++) {
      for (const key of [keyOf(signs, at - 1, 2), ...(at + 1 < length ? [keyOf(signs, at - 1, 3)] : [])]) {
        if (once.has(key)) often.add(key)
        else once.add(key)
      }
    }
  }
  return (signs, from, to) => {
    const length = Math.min(3, to - from)
    return often.has(keyOf(signs, from, length)) && often.has(keyOf(signs, to - length, length))
  }
}

const BASE = 65_536

function keyOf(signs: Uint16Array, from: number, length: number): number {
  let key = length
  for (let i = from; i < from + length; i++) key = key * BASE + signs[i]!
  return key
}
