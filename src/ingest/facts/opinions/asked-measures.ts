import { partsOf, type Stretch } from '#ingest/text/sentences.ts'
import { ASKED_MEASURES } from '#ingest/word-lists/opinions.ts'

const SHORTEST = 4

/**
 * Parts words that ask for several things into one stretch each, when every part begins as a measure does; otherwise the words stay whole:
 * 上下楼难 of 停车难、上下楼难 is no wish of its own.
 *
 * @example
 * partAsked('增设急救站点、配备除颤仪', 0, 12) //=> [{ start: 0, end: 6 }, { start: 7, end: 12 }]
 */
export function partAsked(text: string, start: number, end: number): Stretch[] {
  const words = text.slice(start, end)
  const parts = partsOf(words, '、，,；;').map((part) => withoutJoint(words, part))
  if (parts.length < 2 || !parts.every((part) => isAsked(words.slice(part.start, part.end)))) return [{ start, end }]
  return parts.map((part) => ({ start: start + part.start, end: start + part.end }))
}

/** Whether words name a measure: 推广家庭病床. */
export function isAsked(words: string): boolean {
  return words.length >= SHORTEST && ASKED_MEASURES.test(words)
}

/** 以及加强宣传 → 加强宣传 */
function withoutJoint(words: string, { start, end }: Stretch): Stretch {
  return { start: start + /^(?:以及|并且|同时|并|和|及|要|应)?/u.exec(words.slice(start, end))![0].length, end }
}
