import { type AnswerWords, readAnswer } from '#documents/facts/answer-words.ts'
import type { PublicFact } from '#documents/facts/public-facts.ts'
import { wordsOf } from '#documents/reading/citation.ts'
import type { ReadingBlock } from '#documents/blocks/reading-block.ts'

/**
 * One point that was asked, where the letter quotes it, and the section that answers it: null when it is answered in running text or not at all. `said` is
 * how the answer begins and what it says became of the point, both null where it says neither.
 */
export type Asked = { quote: string; anchor: string; answered: boolean; answer: { anchor: string; words: string } | null; said: AnswerWords }

const LONGEST = 48
const LONGEST_SAID = 90

/** The opinions of a letter beside their answers, in the order of the letter. */
export function askedAndAnswered(opinions: PublicFact<'opinion'>[], blocks: ReadingBlock[]): Asked[] {
  return opinions.map(({ opinionQuote, anchor, answered, answer }) => {
    const block = answer === null ? undefined : blocks.find(({ path, kind }) => path === answer && kind !== 'table')
    const said = answered ? saidIn(blocks, answer, { anchor, opinionQuote }) : { sentence: null, outcome: null }
    return { quote: opinionQuote, anchor, answered, answer: block && answered ? { anchor: block.anchor, words: beginning(block) } : null, said }
  })
}

/** Read in the section that answers and what stands below it; of running text, in what stands behind the opinion. */
function saidIn(blocks: ReadingBlock[], answer: string | null, { anchor, opinionQuote }: { anchor: string; opinionQuote: string }): AnswerWords {
  const own = blocks.find((block) => block.anchor === anchor)
  const within = answer === null ? [] : blocks.filter(({ path }) => path === answer || path?.startsWith(`${answer}.`))
  // 您还建议开通热线，我局…: quoted in a paragraph, the point is answered behind it.
  const behind = own && own.text.includes(opinionQuote) && (answer === null || within.includes(own)) ? own.text.slice(own.text.indexOf(opinionQuote) + opinionQuote.length) : null
  const heading = within[0]?.heading ?? null
  const words = readAnswer(behind === null ? heading : null, behind === null ? within.map(({ path, heading: head, headingStop, text }) => (path === answer ? text : (head ?? '') + headingStop + text)) : [behind])
  const { sentence } = words
  return { ...words, sentence: sentence === null || sentence.length <= LONGEST_SAID ? sentence : `${sentence.slice(0, LONGEST_SAID - 1)}…` }
}

/** A heading whole; of running text the beginning. */
function beginning(block: ReadingBlock): string {
  const words = block.heading === null ? wordsOf(block) : `${block.marker ?? ''}${block.heading}`
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words
}
