// Counts how official Chinese runs on, for proof-reading: node scripts/count-language.ts FOLDER… (a folder named twice counts twice; see docs/decisions)
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { COUNTS_FILE, writeCounts } from '#ingest/proofreading/language/counts-file.ts'
import { segment } from '#ingest/proofreading/words/segments.ts'
import { FIRST_CHARACTER, isHan, readSigns, UNKNOWN } from '#ingest/proofreading/language/signs.ts'

/** A character seen less often is rare enough to be a name. */
const SEEN_CHARACTER = 30
const MOST_CHARACTERS = 4_500
/** A stretch seen less often may itself be a slip, and would make the file large. */
const SEEN = [0, 0, 3, 4, 5]

const texts = process.argv.slice(2).flatMap((folder) => readdirSync(folder).toSorted().map((file) => readFileSync(join(folder, file), 'utf8').normalize('NFC')))
const alphabet = charactersOf(texts)
const numbers = new Map(alphabet.map((unit, i) => [unit, i + FIRST_CHARACTER]))
const lines = texts.flatMap((text) => text.split('\n').map((line) => readSigns(line, numbers)))
const size = alphabet.length + FIRST_CHARACTER

const bytes = writeCounts({ alphabet, alone: timesAlone(), stretches: [1, 2, 3, 4].map((length) => stretchesOf(length)) })
writeFileSync(COUNTS_FILE, bytes)
console.log(`${texts.length} texts, ${lines.reduce((sum, { length }) => sum + length, 0)} signs, ${bytes.length} bytes`)

/** The characters seen often enough, most often first. */
function charactersOf(all: readonly string[]): number[] {
  const seen = new Uint32Array(0x10000)
  for (const text of all) for (let at = 0; at < text.length; at++) seen[text.charCodeAt(at)]!++
  return [...seen.keys()].filter((unit) => isHan(unit) && seen[unit]! >= SEEN_CHARACTER).toSorted((a, b) => seen[b]! - seen[a]! || a - b).slice(0, MOST_CHARACTERS)
}

/** How often each character of the alphabet stood as a word of its own. */
function timesAlone(): number[] {
  const times = new Uint32Array(0x10000)
  for (const text of texts) for (const line of text.split('\n')) for (const word of segment(line)) if (word.length === 1) times[word.charCodeAt(0)]!++
  return alphabet.map((unit) => times[unit]!)
}

/** Every stretch of so many signs that was seen often enough, as one number of that many digits to the base `size`, in rising order, with its count. */
function stretchesOf(length: number): { keys: Float64Array; counts: Uint32Array } {
  const all = new Float64Array(lines.reduce((sum, line) => sum + Math.max(0, line.length - length + 1), 0))
  let filled = 0
  for (const line of lines) {
    for (let at = 0; at + length <= line.length; at++) {
      let key = 0
      let known = true
      for (let i = at; i < at + length; i++) {
        key = key * size + line.signs[i]!
        known &&= line.signs[i] !== UNKNOWN
      }
      if (known) all[filled++] = key
    }
  }
  const sorted = all.subarray(0, filled).toSorted()
  const keys: number[] = []
  const counts: number[] = []
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    while (to < sorted.length && sorted[to] === sorted[from]) to++
    if (to - from >= SEEN[length]!) {
      keys.push(sorted[from]!)
      counts.push(to - from)
    }
  }
  console.log(`${keys.length} stretches of ${length}`)
  return { keys: Float64Array.from(keys), counts: Uint32Array.from(counts) }
}
