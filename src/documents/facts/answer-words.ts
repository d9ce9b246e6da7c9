import { OUTCOMES, PREFACES } from '#documents/facts/outcomes.ts'

/** What an answer says first of substance, and the words that tell what became of the opinion; null where it says neither. */
export type AnswerWords = { sentence: string | null; outcome: string | null }

/** An outcome is told at the beginning of an answer, or not of this opinion. */
const SENTENCES_THAT_TELL = 3
const LONGEST_READ = 600
/** Stops in quotations and titles end no sentence. */
const SENTENCE = /(?:“[^”\n]*”|《[^》\n]*》|（[^）\n]*）|[^。！？；：\n])+/gu
/** How an answer goes on behind an opinion in the same sentence: ”的建议，… */
const REST_OF_OPINION = /^[”"」』》）]*\s?(?:的?(?:建议|意见|问题|诉求|提议|要求|情况|方面|设想))?[，,：:。；]?/u

/**
 * Reads how an answer begins: its first sentence that is neither courtesy nor announcement, and the outcome where the first sentences, or
 * the heading, tell one. `texts` are the paragraphs of the answer in order; for an answer in running text, what stands behind the opinion.
 *
 * @example
 * readAnswer('关于增设夜间门诊的建议（已采纳）', ['您的建议很好。全市已有3家开设。']) //=> { sentence: '全市已有3家开设', outcome: '已采纳' }
 */
export function readAnswer(heading: string | null, texts: readonly string[]): AnswerWords {
  const text = texts.join('\n').slice(0, LONGEST_READ).replace(REST_OF_OPINION, '')
  const sentences = [...text.matchAll(SENTENCE)].map(([sentence]) => sentence.trim()).filter(Boolean)
  const ofSubstance = sentences.filter((sentence) => !PREFACES.test(sentence))
  const outcome = [heading ?? '', ...ofSubstance.slice(0, SENTENCES_THAT_TELL)].map((words) => OUTCOMES.exec(words)?.[0]).find((words) => words !== undefined)
  return { sentence: ofSubstance[0] ?? null, outcome: outcome ?? null }
}
