import { placesOf } from '#documents/places-of.ts'
import { sentenceAt } from '#documents/sentence.ts'
import { type ServiceCode, SERVICE_CODES, SERVICES } from '#services/code-list.ts'

/** A sentence of a text that speaks of a service, and the word it does so by. */
export type ServiceSentence = { code: ServiceCode; word: string; text: string }

/**
 * The sentences of a text that speak of services, each sentence once per service.
 *
 * @example
 * findSentences("开展夜诊、周末门诊。") //=> [{ code: "NIGHT", … }, { code: "WEEKEND", … }]
 */
export function findSentences(text: string): ServiceSentence[] {
  const found = SERVICE_CODES.flatMap((code) => SERVICES[code].words.flatMap((word) => placesOf(text, word).map((start) => ({ code, word, text: sentenceAt(text, start, start + word.length) }))))
  const seen = new Set<string>()
  return found.filter(({ code, text: sentence }) => {
    const key = `${code} ${sentence}`
    return !seen.has(key) && seen.add(key)
  })
}
