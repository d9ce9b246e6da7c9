import { partsOf, type Stretch } from '#ingest/text/sentences.ts'
import type { Passage } from '#ingest/facts/passages.ts'
import { OUTLOOK_HEADING, OUTLOOK_OPENER } from '#ingest/word-lists/promises.ts'

/** A sentence, whether the place it stands in speaks of what will be done, and whether it only leads up to the items of its section. */
export type PlacedSentence = Stretch & { passage: Passage; ahead: boolean; intro: boolean }

const LONGEST_HEADING = 40
/** Deeper than any numbering. */
const NOWHERE = -1

/**
 * Goes through the body sentence by sentence and tells which speak of the future by their place: below a heading 下一步打算, or from a
 * sentence that begins with 下一步 to the end of its paragraph, and through the items it announces.
 */
export function placeSentences(passages: readonly Passage[]): PlacedSentence[] {
  const placed: PlacedSentence[] = []
  let under = NOWHERE
  let announced = false
  const body = passages.filter(({ role }) => role === 'body')
  body.forEach((passage, i) => {
    const { block, heading } = passage
    if (block.marker !== null && block.level <= under) under = NOWHERE
    if (heading.text.length <= LONGEST_HEADING && OUTLOOK_HEADING.test(heading.text) && block.marker !== null && under === NOWHERE) under = block.level
    const isItem = block.marker !== null && block.level >= 3
    if (!isItem) announced = false
    const below = body[i + 1]?.block
    const intro = below !== undefined && below.marker !== null && (block.marker === null || below.level > block.level)
    let ahead = under !== NOWHERE || announced
    const { text } = passage.text
    for (const sentence of partsOf(text, '。；！;')) {
      if (OUTLOOK_OPENER.test(text.slice(sentence.start, sentence.end))) ahead = true
      placed.push({ ...sentence, passage, ahead, intro })
    }
    if (ahead && /[：:]\s*$/u.test(text)) announced = true
    if (ahead && !isItem && under === NOWHERE && /(?:以下|如下|几|[一二三四五六两\d]个?方面)[^。；]{0,12}(?:工作|措施)?[：:。，]?$/u.test(text)) announced = true
  })
  return placed
}
