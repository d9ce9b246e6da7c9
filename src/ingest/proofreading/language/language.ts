import { FIRST_CHARACTER, STOP, UNKNOWN } from '#ingest/proofreading/language/signs.ts'
import { printOf, readCounts, STEP } from '#ingest/proofreading/language/counts-file.ts'

/** What was counted of official Chinese: how often signs, and signs in a row, stand in it. */
export type Language = {
  /** Number of a character by its UTF-16 unit; those that are missing are rare. */
  numbers: ReadonlyMap<number, number>
  characters: readonly string[]
  size: number
  /** Natural logarithm of how often a stretch was seen, 0 for one that was not. */
  pair: (a: number, b: number) => number
  /** The same, for a million signs, of a character that stands as a word of its own (的 9.6, 区 6.1, 收 4.3, 题 2.5). */
  alone: (a: number) => number
  /** The characters that were seen behind a sign, or before one. */
  behind: (a: number) => Uint16Array
  before: (b: number) => Uint16Array
  three: (a: number, b: number, c: number) => number
  four: (a: number, b: number, c: number, d: number) => number
  /** Logarithm of how likely `d` follows a, b, c: by the longest stretch that was seen, each sign less at a price. */
  follows: (a: number, b: number, c: number, d: number) => number
}

/** What it costs to know one sign less of what stands before. */
const LESS = Math.log(0.4)
const MILLION = Math.log(1_000_000)
const BUCKET_BITS = 17

let language: Language | undefined

export function officialChinese(): Language {
  return (language ??= open())
}

function open(): Language {
  const { alphabet, alone: standing, stretches } = readCounts()
  const size = alphabet.length + FIRST_CHARACTER
  const singles = dense(stretches[0]!, size)
  const pairs = dense(stretches[1]!, size * size)
  const [behind, before] = [neighbours(stretches[1]!.keys, size, 0), neighbours(stretches[1]!.keys, size, 1)]
  const [threes, fours] = [hashed(stretches[2]!), hashed(stretches[3]!)]
  const all = Math.log(singles.reduce((sum, log) => sum + (log > 0 ? Math.exp(log * STEP) : 0), 0))
  const alone = (a: number) => (a < FIRST_CHARACTER ? 0 : Math.max(0, standing[a - FIRST_CHARACTER]! * STEP - all + MILLION))
  const single = (a: number) => singles[a]! * STEP
  const pair = (a: number, b: number) => pairs[a * size + b]! * STEP
  const three = (a: number, b: number, c: number) => (pairs[a * size + b] === 0 || pairs[b * size + c] === 0 ? 0 : threes((a * size + b) * size + c))
  const four = (a: number, b: number, c: number, d: number) => (pairs[a * size + b] === 0 || pairs[b * size + c] === 0 || pairs[c * size + d] === 0 ? 0 : fours(((a * size + b) * size + c) * size + d))
  const follows = (a: number, b: number, c: number, d: number) => {
    if (d === UNKNOWN) return single(UNKNOWN) - all + 3 * LESS
    const seen4 = four(a, b, c, d)
    if (seen4 > 0) return Math.min(0, seen4 - three(a, b, c))
    const seen3 = three(b, c, d)
    if (seen3 > 0) return LESS + Math.min(0, seen3 - pair(b, c))
    const seen2 = pair(c, d)
    return seen2 > 0 ? 2 * LESS + Math.min(0, seen2 - single(c)) : 3 * LESS + single(d) - all
  }
  return { numbers: new Map(alphabet.map((unit, i) => [unit, i + FIRST_CHARACTER])), characters: ['', '', '', ...alphabet.map((unit) => String.fromCharCode(unit))], size, pair, alone, behind: (a) => behind[a]!, before: (b) => before[b]!, three, four, follows }
}

type Stretches = { keys: Uint32Array; logs: Uint8Array }

function dense({ keys, logs }: Stretches, length: number): Uint8Array {
  const table = new Uint8Array(length)
  keys.forEach((key, i) => (table[key] = logs[i]!))
  table[STOP] ||= 1
  return table
}

/** Of every sign the characters beside it: with `side` 0 those behind it, with 1 those before. */
function neighbours(pairs: Uint32Array, size: number, side: 0 | 1): Uint16Array[] {
  const lists = Array.from({ length: size }, (): number[] => [])
  for (const pair of pairs) {
    const both = [Math.floor(pair / size), pair % size] as const
    if (both[1 - side]! >= FIRST_CHARACTER) lists[both[side]]!.push(both[1 - side]!)
  }
  return lists.map((list) => Uint16Array.from(list))
}

/** Prints are spread evenly, so the first bits of one tell nearly where it stands. */
function hashed({ keys, logs }: Stretches): (key: number) => number {
  const starts = new Uint32Array((1 << BUCKET_BITS) + 1)
  for (const key of keys) starts[(key >>> (32 - BUCKET_BITS)) + 1]!++
  for (let i = 1; i < starts.length; i++) starts[i] = starts[i]! + starts[i - 1]!
  return (key) => {
    const print = printOf(key)
    const bucket = print >>> (32 - BUCKET_BITS)
    for (let at = starts[bucket]!; at < starts[bucket + 1]!; at++) if (keys[at] === print) return logs[at]! * STEP
    return 0
  }
}
