import { isAsked } from '#ingest/facts/opinions/asked-measures.ts'
import { placeOpinions, type PlacedOpinion } from '#ingest/facts/opinions/placed-opinion.ts'
import type { Passage } from '#ingest/facts/passages.ts'
import { readNumeral } from '#ingest/text/chinese-numerals.ts'
import { OWN_TOPICS } from '#ingest/word-lists/opinions.ts'

/** 您提出的3条建议…，现逐条答复如下 */
const ITEM_BY_ITEM = /(?:您|你们|贵\S{1,4}|代表|委员|提案|建议|审议意见)[^。]{0,60}?(?:逐[条项一点]|分别)[^。，：]{0,6}(?:答复|回复|回应|说明|作答|汇报|反馈)(?:如下)?[：:。]?$/u
/** 现就您关心的几个问题答复如下, with questions for headings */
const QUESTIONS = /(?:您|你们|贵\S{1,4}|代表|委员)[^。]{0,30}(?:关心|关注|提出|反映|咨询|询问)的[^。]{0,12}问题[^。，：]{0,10}(?:答复|回复|回应|解答)如下[：:。]?$/u
const COUNT = /([一二两三四五六七八九十]|\d{1,2})(?:点|条|项|个方面|方面|个)/u
const MOST = 20

/**
 * Finds opinions that headings restate in the words of the letter where it announces to answer one after the other: as many headings as
 * opinions were counted, or, uncounted, every heading a measure one may ask for. The bureau's own topics at the end (下一步工作) aside.
 */
export function findItemisedOpinions(passages: readonly Passage[]): PlacedOpinion[] {
  const at = passages.findIndex(({ role, text }) => (role === 'opening' || role === 'body') && (ITEM_BY_ITEM.test(text.text.slice(-160)) || QUESTIONS.test(text.text.slice(-160))))
  if (at < 0) return []
  const below = passages.slice(at + 1).filter(({ role, heading }) => role === 'body' && heading.text !== '')
  const top = Math.min(...below.map(({ block }) => block.level))
  const headings = below.filter(({ block, heading }) => block.level === top && !OWN_TOPICS.test(heading.text)).slice(0, MOST)
  const counted = COUNT.exec(passages[at]!.text.text.slice(-160))?.[1]
  const stated = counted ? readNumeral(counted) : null
  const areQuestions = headings.every(({ heading }) => /[？?]$/u.test(heading.text))
  const areOpinions = QUESTIONS.test(passages[at]!.text.text.slice(-160)) ? areQuestions : stated === null ? headings.every(({ heading }) => isAsked(heading.text)) : headings.length === stated
  if (headings.length < 2 || !areOpinions) return []
  return headings.flatMap((passage) => {
    const { text, text: { length: end } } = passage.heading
    return placeOpinions(passage, passage.heading, { opinions: [{ start: text.startsWith('关于') ? 2 : 0, end }], basis: 'formed', length: end }, text)
  })
}
