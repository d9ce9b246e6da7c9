import { matchesIn } from '#ingest/proofreading/found.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { Passage } from '#ingest/proofreading/reading.ts'

const ENDINGS = /综合楼|门诊楼|住院楼|病房楼|医技楼|[一二三四]期(?=项目|工程|建设|[、，。；])|产业园|创新港/gu
const LONGEST = 14

type Mention = { before: string; ending: string; passage: Passage; from: number; to: number }

/** A building or stage of works under two names, one with a word more: 医院医技综合楼 and 医院门诊医技综合楼. They may be two; a person must say. */
export const projectNames: Rule = ({ passages, spot }) => {
  const mentions = passages.flatMap((passage) => matchesIn(passage.text, ENDINGS).map(({ 0: ending, index }): Mention => {
    const before = /[\u4e00-\u9fff]*$/u.exec(passage.text.slice(Math.max(0, index - LONGEST), index))![0]
    return { before, ending, passage, from: index - before.length, to: index + ending.length }
  }))
  return [...Map.groupBy(mentions, ({ ending }) => ending).values()].flatMap((same) => {
    const longer = same.slice(0, 60)
    for (const a of longer) {
      for (const b of longer) {
        const extra = a === b ? null : insertedWord(a.before, b.before)
        if (extra) return [variant(a, b, extra)]
      }
    }
    return []
  })

  function variant(a: Mention, b: Mention, extra: string): Finding {
    return { rule: 'name_variant', passage: a.passage, from: a.from, to: a.to, proposal: null, confidence: 'possible', parameters: { word: extra }, related: [spot(b.passage, b.from, b.to)] }
  }
}

/** `longer` is `shorter` with a word of two to four characters put in; at least four characters before it are the same. */
function insertedWord(longer: string, shorter: string): string | null {
  const shared = commonTail(longer, shorter)
  for (let length = 2; length <= 4; length++) {
    const left = longer.slice(0, longer.length - shared - length)
    if (commonTail(left, shorter.slice(0, shorter.length - shared)) >= 4) return longer.slice(longer.length - shared - length, longer.length - shared)
  }
  return null
}

function commonTail(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length++
  return length
}
