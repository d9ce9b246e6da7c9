import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'

/** Where the counts of official Chinese are kept; scripts/count-language.ts writes them. */
export const COUNTS_FILE = join(dirname(fileURLToPath(import.meta.url)), 'counts.bin')

/**
 * How often stretches of one to four signs were seen. `alphabet` has the UTF-16 units of the characters by number; `stretches[n - 1]` those of n
 * signs: `keys` in rising order (of one and two signs the number itself, of three and four its print, see `printOf`), `logs` the count of each as a
 * logarithm in steps of STEP. `alone` has, for each character, how often it stood as a word of its own, as such a logarithm.
 */
export type Counts = { alphabet: readonly number[]; alone: Uint8Array; stretches: readonly { keys: Uint32Array; logs: Uint8Array }[] }
type Counted = { alphabet: readonly number[]; alone: readonly number[]; stretches: readonly { keys: Float64Array; counts: Uint32Array }[] }

/** Counts are kept to about a tenth. */
export const STEP = 0.125

/** 32 bits that stand for a longer key; of a million keys one unseen stretch in 4,000 is taken for a seen one. */
export function printOf(key: number): number {
  let h = Math.imul(key >>> 0, 0x9e3779b1) ^ Math.imul(Math.floor(key / 0x100000000) + 0x7f4a7c15, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39)
  return (h ^ (h >>> 15)) >>> 0
}

/** Lengths and alphabet, how often each stood alone, then for each length of stretch the gaps between keys, seven bits a byte, and the counts; all packed. */
export function writeCounts({ alphabet, alone, stretches }: Counted): Uint8Array {
  const bytes: number[] = []
  const number = (value: number) => {
    let rest = value
    for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128)
    bytes.push(rest)
  }
  number(alphabet.length)
  for (const unit of alphabet) number(unit)
  for (const times of alone) bytes.push(logOf(times))
  for (const [i, { keys, counts }] of stretches.entries()) {
    const order = [...keys.keys()].map((at) => ({ key: i < 2 ? keys[at]! : printOf(keys[at]!), log: logOf(counts[at]!) })).toSorted((a, b) => a.key - b.key || b.log - a.log)
    const once = order.filter(({ key }, at) => at === 0 || order[at - 1]!.key !== key)
    number(once.length)
    once.forEach(({ key }, at) => number(key - (once[at - 1]?.key ?? 0)))
    for (const { log } of once) bytes.push(log)
  }
  return brotliCompressSync(Uint8Array.from(bytes))
}

/** 0 stands for what was never seen, and for what was seen once. */
function logOf(count: number): number {
  return Math.min(255, Math.round(Math.log(Math.max(1, count)) / STEP))
}

export function readCounts(): Counts {
  const bytes = brotliDecompressSync(readFileSync(COUNTS_FILE))
  let at = 0
  const number = () => {
    let value = 0
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at++]!
      value += (byte & 127) * scale
      if (byte < 128) return value
    }
  }
  const alphabet = Array.from({ length: number() }, number)
  const alone = new Uint8Array(bytes.subarray(at, (at += alphabet.length)))
  const stretches = [1, 2, 3, 4].map(() => {
    const keys = new Uint32Array(number())
    let key = 0
    for (let i = 0; i < keys.length; i++) keys[i] = key += number()
    return { keys, logs: new Uint8Array(bytes.subarray(at, (at += keys.length))) }
  })
  return { alphabet, alone, stretches }
}
