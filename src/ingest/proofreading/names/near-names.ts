import { areAlike } from '#ingest/proofreading/words/likeness.ts'
import { matchesIn } from '#ingest/proofreading/found.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { Passage } from '#ingest/proofreading/reading.ts'

const NAMED = /([\u4e00-\u9fff]{2})(街道|社区|卫生院|服务中心|服务站|医院|小学|中学|幼儿园|小区|大道|公园|镇政府|村委会|水库|工业园|景区)/gu
/** 东、一: names that differ in these are names of neighbours. */
const NEIGHBOURS = /[一二三四五六七八九十东西南北中上下前后左右内外大小新老]/u

/** 使中, 实中: the end of a word that stands before 中小学. */
const NO_NAME = /中$/u

/** A text that names more of one kind is a list of them, in which names that are nearly alike are no slips. */
const MOST_NAMES = 2_000

type Mention = { stem: string; ending: string; passage: Passage; from: number }

/** A name that stands once beside another that stood before or stands often, and differs in a character that sounds or looks the same: 南胡街道, 南湖街道. */
export const nearNames: Rule = ({ passages, spot }) => {
  const mentions = passages.flatMap((passage) => matchesIn(passage.text, NAMED).map(({ 1: stem, 2: ending, index }): Mention => ({ stem: stem!, ending: ending!, passage, from: index })))
  return [...Map.groupBy(mentions, ({ ending }) => ending).values()].flatMap((same) => {
    const stems = [...Map.groupBy(same, ({ stem }) => stem).values()]
    return stems.length > MOST_NAMES ? [] : stems.flatMap((few): Finding[] => {
      const [lone] = few
      if (!lone || few.length > 1 || NO_NAME.test(lone.stem)) return []
      const [often] = stems.find((many) => (many.length > 1 || isBefore(many[0]!, lone)) && differInOneAlike(lone.stem, many[0]!.stem)) ?? []
      if (!often) return []
      return [{
        rule: 'name_differs', passage: lone.passage, from: lone.from, to: lone.from + 2 + lone.ending.length, proposal: often.stem + often.ending, confidence: 'likely', reason: 'place_misspelt',
        parameters: { wrong: lone.stem + lone.ending, right: often.stem + often.ending }, related: [spot(often.passage, often.from, often.from + 2 + often.ending.length)],
      }]
    })
  })
}

function isBefore(a: Mention, b: Mention): boolean {
  return a.passage.index < b.passage.index || (a.passage.index === b.passage.index && a.from < b.from)
}

function differInOneAlike(a: string, b: string): boolean {
  const at = [0, 1].filter((i) => a[i] !== b[i])
  return at.length === 1 && areAlike(a[at[0]!]!, b[at[0]!]!) && !NEIGHBOURS.test(a[at[0]!]!) && !NEIGHBOURS.test(b[at[0]!]!)
}
