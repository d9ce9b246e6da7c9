import type { PublicFact } from '#documents/facts/public-facts.ts'
import { wordsOf } from '#documents/reading/citation.ts'
import type { ReadingBlock } from '#documents/blocks/reading-block.ts'

/** One point that was asked, where the letter quotes it, and the section that answers it: null when it is answered in running text or not at all. */
export type Asked = { quote: string; anchor: string; answered: boolean; answer: { anchor: string; words: string } | null }

const LONGEST = 48

/** The opinions of a letter beside their answers, in the order of the letter. */
export function askedAndAnswered(opinions: PublicFact<'opinion'>[], blocks: ReadingBlock[]): Asked[] {
  return opinions.map(({ opinionQuote, anchor, answered, answer }) => {
    const block = answer === null ? undefined : blocks.find(({ path, kind }) => path === answer && kind !== 'table')
    return { quote: opinionQuote, anchor, answered, answer: block && answered ? { anchor: block.anchor, words: beginning(block) } : null }
  })
}

/** A heading whole; of running text the beginning. */
function beginning(block: ReadingBlock): string {
  const words = block.heading === null ? wordsOf(block) : `${block.marker ?? ''}${block.heading}`
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words
}
