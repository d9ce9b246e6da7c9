import { segmenter, wordsSounding } from '#search/words/dictionary.ts'
import { soundOf } from '#search/words/sound.ts'
import { isHan, pairTokens, RUN, wordAndParts } from '#search/words/tokens.ts'
import { quoteLexeme } from '#search/words/vector.ts'
import { STOP_WORDS } from '#search/words/lists/stop-words.ts'
import { SYNONYMS } from '#search/words/lists/synonyms.ts'

/** One thing the words ask for, and what answers it: fully, by another word for it, or in part. */
export type Concept = {
  /** As asked, folded. */
  word: string
  weight: number
  /** tsquery literals; null when there is no such way to answer. */
  full: string
  related: string | null
  partial: string | null
  /** Fully or by another word, as the dictionary cuts it: nearly always the same, and no look at what stands beside what. */
  cut: string
  /** The unbroken words it stands in: where these occur whole, they are marked whole. */
  run: string
  /** What to mark in a passage: the first of these sets that occurs in it. */
  surfaces: string[][]
}

/** What answers a concept fully or by another word, and what answers any part of any, as tsquery literals. */
export function asWritten({ full, related }: Concept): string {
  return related === null ? full : `${full} | ${related}`
}

export function anyPart(concepts: readonly Concept[]): string {
  return concepts.flatMap((concept) => [asWritten(concept), concept.partial ?? []]).flat().join(' | ')
}

const MOST = 12

/** The concepts of folded words, most telling words heaviest; words without a subject only when there is nothing else. */
export function conceptsOf(folded: string): Concept[] {
  const runOf = new Map([...folded.matchAll(RUN)].flatMap(([run]) => (isHan(run) ? hanWords(run) : [run]).map((word) => [word, run] as const)))
  const words = [...runOf.keys()]
  const telling = words.filter((word) => !STOP_WORDS.has(word))
  return (telling.length > 0 ? telling : words).slice(0, MOST).map((word) => ({ ...(isHan(word) ? hanConcept(word) : latinConcept(word)), run: runOf.get(word)! }))
}

/**
 * Dictionary words, with stretches of single characters put together again: 禾 山 is one unknown word. A character left
 * over between words tells nothing by itself.
 */
function hanWords(run: string): string[] {
  const words: string[] = []
  let loose = ''
  for (const word of [...segmenter().cut(run, false), '']) {
    if ([...word].length === 1 && !STOP_WORDS.has(word)) {
      loose += word
      continue
    }
    if (loose) words.push(loose)
    loose = ''
    if (word) words.push(word)
  }
  const whole = words.filter((word) => [...word].length > 1)
  return whole.length > 0 ? whole : words
}

function hanConcept(word: string): Omit<Concept, 'run'> {
  const others = othersFor(word)
  const parts = wordAndParts(word).filter((part) => part !== word && !STOP_WORDS.has(part))
  return {
    word,
    weight: Math.min([...word].length, 5),
    full: written(word),
    related: anyOf(others.map(written)),
    partial: anyOf(parts.map(quoteLexeme)),
    cut: [...word].length > 1 ? anyOf([word, ...others].map(quoteLexeme))! : written(word),
    surfaces: [[word], others, parts],
  }
}

/** Other words for the same. */
function othersFor(word: string): string[] {
  return SYNONYMS.filter((set) => set.includes(word)).flat().filter((other) => other !== word)
}

function latinConcept(word: string): Omit<Concept, 'run'> {
  const parts = word.match(/[a-z0-9]+/g) ?? []
  const spelt = /^[a-z]{2,}$/.test(word) ? [`${quoteLexeme(soundOf(word))}:*`] : []
  const meant = wordsSounding(word).flatMap((han) => [han, ...othersFor(han)])
  const full = /^[a-z]{3,}$/.test(word) ? `${quoteLexeme(word)}:*` : quoteLexeme(word)
  return {
    word,
    weight: Math.min(word.length, 4),
    full,
    related: anyOf([...spelt, ...meant.map(written)]),
    partial: parts.length > 1 ? anyOf(parts.map(quoteLexeme)) : null,
    cut: anyOf([full, ...spelt, ...meant.map(quoteLexeme)])!,
    surfaces: [[word], meant, parts],
  }
}

/** A word as the dictionary cut it, or its characters in a row wherever the dictionary cut otherwise. */
function written(word: string): string {
  const inRow = phraseOf(word)
  return [...word].length === 1 ? inRow : `(${quoteLexeme(word)} | ${inRow})`
}

/** Han characters standing next to each other. */
export function phraseOf(han: string): string {
  const pairs = pairTokens(han).slice(0, -1)
  if (pairs.length === 0) return `${quoteLexeme(`_${han}`)}:*`
  return `(${pairs.map(({ lexeme }) => quoteLexeme(lexeme)).join(' <-> ')})`
}

function anyOf(queries: string[]): string | null {
  return queries.length === 0 ? null : queries.join(' | ')
}
