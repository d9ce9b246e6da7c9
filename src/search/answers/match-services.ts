import { placesOf } from '#documents/places-of.ts'
import { translator } from '#i18n/translate.ts'
import type { Concept } from '#search/question/concepts.ts'
import { fold } from '#search/words/fold.ts'
import { ASKED_WORDS } from '#services/asked-words.ts'
import { type ServiceCode, SERVICE_CODES, SERVICES } from '#services/code-list.ts'

const MOST = 3
/** Words that ask for a service are about little else. */
const LEAST = 0.5
/** A measure, such as 孕产妇死亡率, is of documents, whoever it is of. */
const MEASURE = /率$|占比|指标/u
/** A word found inside the names of more services than these tells none: 门诊. */
const TELLING = 3
/** Asking for a part of a name is less than asking for the name. */
const INSIDE = 0.8

type Match = { code: ServiceCode; worth: number; longest: number }

/**
 * The services a question is about, the closest first, three at most: those whose words make up at least half of what it says. One that only
 * touches on a service, like the title of a document, asks for none.
 *
 * @example
 * matchServices('被狗咬了去哪里', conceptsOf('被狗咬了去哪里')) //=> ['RABIES']
 * matchServices('完善医疗卫生服务体系的方案', conceptsOf('完善医疗卫生服务体系的方案')) //=> []
 */
export function matchServices(folded: string, concepts: readonly Concept[]): ServiceCode[] {
  const telling = new Set(concepts.flatMap(({ word }) => charactersOf(word, folded)))
  if (telling.size < 2 || MEASURE.test(folded)) return []
  const matches = SERVICE_CODES.flatMap((code) => matchOf(code, folded, telling, concepts) ?? [])
  const best = Math.max(0, ...matches.map(({ worth }) => worth))
  return matches
    .filter(({ worth }) => worth >= best * INSIDE)
    .toSorted((a, b) => b.worth - a.worth || b.longest - a.longest)
    .slice(0, MOST)
    .map(({ code }) => code)
}

function matchOf(code: ServiceCode, folded: string, telling: Set<number>, concepts: readonly Concept[]): Match | null {
  const words = wordsOf(code)
  const said = words.filter((word) => folded.includes(word))
  const meant = concepts.filter(({ surfaces: [, others = []] }) => others.some((other) => words.includes(other))).map(({ word }) => word)
  const met = new Set([...said, ...meant, ...saidAcross(words, concepts, folded)].flatMap((word) => charactersOf(word, folded)))
  const share = met.size / new Set([...telling, ...met]).size
  if (share >= LEAST) return { code, worth: share, longest: Math.max(0, ...said.map(({ length }) => length)) }
  const [only, ...more] = concepts
  const part = more.length === 0 && SERVICES[code].words.some((word) => only!.word.length * 2 >= word.length && word.includes(only!.word)) && bearing(only!.word) <= TELLING
  return part ? { code, worth: INSIDE, longest: only!.word.length } : null
}

/** Telling words that make a word for a service once the small ones between them are left away: 晚上还能看病 says 晚上看病. */
function saidAcross(words: readonly string[], concepts: readonly Concept[], folded: string): string[] {
  const joined = concepts.map(({ word }) => word).join('')
  return words.filter((word) => !folded.includes(word)).flatMap((word) => placesOf(joined, word).flatMap((at) => {
    let end = 0
    return concepts.filter(({ word: { length } }) => (end += length) > at && end - length < at + word.length).map((concept) => concept.word)
  }))
}

/** Every word for a service, folded. */
export function serviceWords(): string[] {
  return SERVICE_CODES.flatMap(wordsOf)
}

/** The words for services that folded text says. */
export function serviceWordsIn(folded: string): string[] {
  return serviceWords().filter((word) => folded.includes(word))
}

/** The places of all characters of a word, wherever it stands in a text. */
function charactersOf(word: string, text: string): number[] {
  return placesOf(text, word).flatMap((at) => Array.from(word, (_, offset) => at + offset))
}

function bearing(part: string): number {
  return SERVICE_CODES.filter((code) => wordsOf(code).some((word) => word.includes(part))).length
}

/** Pages in English call them so, and so do those who read them. */
const t = translator('en')
const WORDS = new Map(SERVICE_CODES.map((code) => [code, [...SERVICES[code].words, ...ASKED_WORDS[code], t(`services.names.${code}`)].map(fold)]))

function wordsOf(code: ServiceCode): string[] {
  return WORDS.get(code)!
}
