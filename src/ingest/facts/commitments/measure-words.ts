import { MEASURE_ADVERBS, MEASURE_VERBS } from '#ingest/word-lists/promises.ts'
import { wordReader } from '#ingest/text/word-finder.ts'

/** Reading the words with which measures begin: adverbs (积极, 进一步), a verb (推进). */

const adverbAt = wordReader(MEASURE_ADVERBS)
const verbAt = wordReader(MEASURE_VERBS)
const wordAt = wordReader([...MEASURE_ADVERBS, ...MEASURE_VERBS, '将', '把', '对', '了'])

const MOST_ADVERBS = 5
/** 差异化、个性化: made for the occasion, no list has them. */
const MADE_ADVERB = /^[\u4e00-\u9fff]{1,3}化、?/u
/** A second verb right behind makes one act of both: 搬迁启用, 拓展推广. */
const SECOND_VERB = /^(?:启用|推广|推进|完善|制定)/u

/**
 * The act a text begins with, adverbs and verb; null when it begins with none. A word that is both (统筹) is the verb when no verb follows.
 *
 * @example
 * actAt('积极探索中医发展模式') //=> '积极探索'
 */
export function actAt(text: string): string | null {
  const length = actLength(text, 0, 0)
  return length === 0 ? null : text.slice(0, length + (SECOND_VERB.exec(text.slice(length, length + 2))?.[0].length ?? 0))
}

function actLength(text: string, at: number, adverbs: number): number {
  if (adverbs < MOST_ADVERBS) {
    for (const adverb of [adverbAt(text, at), MADE_ADVERB.exec(text.slice(at, at + 5))?.[0]]) {
      const rest = adverb ? actLength(text, at + adverb.length, adverbs + 1) : 0
      if (rest > 0) return adverb!.length + rest
    }
  }
  return verbAt(text, at)?.length ?? 0
}

/** Whether a text begins as a measure does. */
export function beginsAct(text: string): boolean {
  return adverbAt(text) !== null || verbAt(text) !== null
}

export function beginsWithAdverb(text: string): boolean {
  return adverbAt(text) !== null
}

/** How much of a text is words of doing and of how, with 将, 把 and 对: what must go to leave the thing that is done to. */
export function actWordsLength(text: string): number {
  let at = 0
  for (let word = wordAt(text); word !== null; word = wordAt(text, at)) at += word.length
  return at
}
