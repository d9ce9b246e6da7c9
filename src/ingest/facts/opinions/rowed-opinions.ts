import { COMPLAINT } from '#ingest/facts/opinions/opinion-phrases.ts'
import { placeOpinions, type PlacedOpinion } from '#ingest/facts/opinions/placed-opinion.ts'
import type { Passage } from '#ingest/facts/passages.ts'
import { OWN_TOPICS } from '#ingest/word-lists/opinions.ts'

/** 针对“人员不足”问题，…; 对于站点偏少，…; 至于咨询室建设，…: a topic that opens its paragraph. */
const OPENS = /^(?<lead>针对|对于|关于|至于)(?<asker>(?:您们?|提案|建议|委员|代表)[^，。；：“”]{0,10}?(?:的|中))?(?<topic>“[^”]{3,40}”|[^，。；：“”《》]{4,30}?)(?<noun>(?:这一)?的?(?:问题|建议|意见|诉求))?[，,：:]/u
/** 针对您提出的…，: the row is about what somebody else said. */
const ASKED = /^(?:针对|对于|关于|至于|对)(?:您|你们|提案|建议|委员|代表)[^，。；：]{0,12}?(?:提出|反映|关心|关注|提到|指出|的|中)/u
const HIGHEST_ROW = 30

/**
 * Finds the opinions that paragraphs without headings take up one after the other, each at its beginning. 针对老年人，… names for whom a measure is, and
 * 针对人员不足，… what a bureau found by itself: two at least must open so, one of them with whoever asked.
 */
export function findRowedOpinions(passages: readonly Passage[]): PlacedOpinion[] {
  const body = passages.filter(({ role }) => role === 'body')
  const placed: PlacedOpinion[] = []
  let row: PlacedOpinion[] = []
  let asked = false
  for (const passage of [...body, null]) {
    const own = passage && opening(passage)
    if (passage && ASKED.test(passage.text.text)) asked = true
    if (own) row.push(...own)
    else if (!passage || passage.heading.text !== '' || passage.block.marker !== null) {
      if (row.length > 1 && row.length <= HIGHEST_ROW && asked) placed.push(...row)
      row = []
      asked = false
    }
  }
  return placed
}

function opening(passage: Passage): PlacedOpinion[] | null {
  const { text } = passage.text
  if (passage.block.marker !== null || passage.heading.text !== '') return null
  const { lead, asker = '', topic, noun } = OPENS.exec(text)?.groups ?? {}
  if (!lead || !topic) return null
  const quoted = topic.startsWith('“') ? 1 : 0
  const words = topic.slice(quoted, topic.length - quoted)
  if (OWN_TOPICS.test(words) || !(noun ?? (asker || quoted || COMPLAINT.test(words) || lead === '至于'))) return null
  const start = lead.length + asker.length + quoted
  return placeOpinions(passage, passage.text, { opinions: [{ start, end: start + words.length }], basis: 'formed', length: start + words.length }, null)
}
