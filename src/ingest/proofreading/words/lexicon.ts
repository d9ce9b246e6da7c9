import { dict } from '@node-rs/jieba/dict.js'

import { COLLOCATIONS } from '#ingest/word-lists/proofreading/collocations.ts'
import { FIELD_WORDS } from '#ingest/word-lists/proofreading/field-words.ts'
import { OFFICIAL_WORDS } from '#ingest/word-lists/proofreading/official-words.ts'
import { SET_PHRASES } from '#ingest/word-lists/proofreading/set-phrases.ts'
import { UNLISTED_WORDS } from '#ingest/word-lists/proofreading/unlisted-words.ts'

/** Set phrases with their mark: ! for fixed ones, ~ for those looked for with a character missing. */
const ENTRIES = SET_PHRASES.trim().split(/\s+/u)
const LONG = 6

/** Phrases that are said so and not otherwise. */
export const SET: ReadonlySet<string> = new Set(ENTRIES.map(bare))
/** Of these, the ones in which any other character is a slip. */
export const FIXED: ReadonlySet<string> = new Set(ENTRIES.filter((entry) => entry.endsWith('!')).map(bare))
/** Of these, the ones so long or so common that they are recognised with a character missing. */
export const MAY_LACK: ReadonlySet<string> = new Set(ENTRIES.filter((entry) => entry.endsWith('~') || bare(entry).length >= LONG).map(bare))

/** Words that stand side by side, as one (加强管理), with the length of the first. */
export const PAIRS: ReadonlyMap<string, number> = new Map(COLLOCATIONS.trim().split('\n').flatMap((line) => {
  const [first, second] = line.split('：').map((words) => words.trim().split(/\s+/u))
  return first!.flatMap((a) => second!.map((b) => [a + b, a.length] as const))
}))

const FIELD: ReadonlySet<string> = new Set(FIELD_WORDS.trim().split(/\s+/u))

/** Words of the language of offices, which the general dictionary lacks or counts too low. */
export const OWN_WORDS: readonly string[] = [...new Set([...FIELD, ...SET, ...UNLISTED_WORDS.trim().split(/\s+/u)])]

/** Words of laws and reports that stand rightly where they stand, but are seldom what was meant. */
export const RIGHT_WORDS: readonly string[] = OFFICIAL_WORDS.trim().split(/\s+/u)

/** The dictionary counts words of the field as novels use them; own ones count as seen this often. */
const OWN = 8000
/** Those of laws and reports are rarer. */
export const SEEN_RIGHT = 600
/** How often a word must have been seen to be what a writer may have meant. */
const COMMON = 150
/** Longer words are more their own, so fewer will do. */
const COMMON_LONG = 40
const LONGEST_COMMON = 6
/** Names of people, places and works are not what a writer meant by a word that is none. */
const NAMES: ReadonlySet<string> = new Set(['nr', 'ns', 'nrt', 'nrfg', 'nz', 'nt', 'x', 'zg', 'o', 'e', 'y'])
const SEEN_IN_ALL = 60_000_000

type Lexicon = { rarities: ReadonlyMap<string, number>; common: readonly string[] }
let lexicon: Lexicon | undefined

/** A word the dictionary has. */
export function isWord(text: string): boolean {
  return open().rarities.has(text)
}

/** A word that official prose is made of. */
export function isOfTheField(word: string): boolean {
  return FIELD.has(word)
}

export function fieldWords(): readonly string[] {
  return [...FIELD]
}

/** How rare a word is: the natural logarithm of how many words hold one of it; Infinity for what is no word. */
export function rarityOf(text: string): number {
  return open().rarities.get(text) ?? Infinity
}

/** Words of two characters and more that a writer may have meant. */
export function commonWords(): readonly string[] {
  return open().common
}

function bare(entry: string): string {
  return entry.replace(/[!~]$/u, '')
}

function open(): Lexicon {
  return (lexicon ??= read())
}

/** The dictionary has a word, how often it was seen and its kind on each of 350,000 lines, so lines are not cut up before they matter. */
function read(): Lexicon {
  const rarities = new Map<string, number>()
  const common = new Set([...FIELD, ...SET, ...PAIRS.keys(), ...UNLISTED_WORDS.trim().split(/\s+/u).filter(({ length }) => length > 2)])
  const lines = dict.toString()
  for (let start = 0; start < lines.length;) {
    const end = lines.indexOf('\n', start) < 0 ? lines.length : lines.indexOf('\n', start)
    const count = lines.indexOf(' ', start) + 1
    const kind = lines.indexOf(' ', count) + 1
    const word = lines.slice(start, count - 1)
    const seen = Number(lines.slice(count, kind - 1))
    rarities.set(word, Math.log(SEEN_IN_ALL / Math.max(1, seen)))
    if (isCommon(word, seen) && !NAMES.has(lines.slice(kind, end))) common.add(word)
    start = end + 1
  }
  for (const word of [...OWN_WORDS, ...PAIRS.keys()]) rarities.set(word, Math.min(rarities.get(word) ?? Infinity, Math.log(SEEN_IN_ALL / OWN)))
  for (const word of RIGHT_WORDS) rarities.set(word, Math.min(rarities.get(word) ?? Infinity, Math.log(SEEN_IN_ALL / SEEN_RIGHT)))
  return { rarities, common: [...common] }
}

function isCommon({ length }: string, seen: number): boolean {
  return length >= 2 && length <= LONGEST_COMMON && seen >= (length > 2 ? COMMON_LONG : COMMON)
}
