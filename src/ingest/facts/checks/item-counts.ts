import type { ConsistencyCheck } from '#ingest/facts/measures/shapes.ts'
import { stateFrom, type Passage } from '#ingest/facts/passages.ts'
import { readNumeral } from '#ingest/text/chinese-numerals.ts'
import type { TracedText } from '#ingest/text/traced-text.ts'

/** 存在四个方面的不足：, 实施“七大工程”, 做好以下3项工作。: how many points are announced. */
const ANNOUNCED = /(?<words>(?<count>[两二三四五六七八九十]{1,2}|\d{1,2})(?:个|大|项|条|点)?(?:方面|层面|举措|措施|工程|行动|任务|工作|问题|困难|不足|意见|建议|目标|重点|环节|机制|提升|计划|要求|做法))[^，。；：]{0,12}$/u

/**
 * Compares the number of points a sentence or a heading announces with the points that follow: 三个方面 with 一是 and 二是 only. Points are
 * the items right behind a lead-in, and the sections right below a heading.
 */
export function checkItemCounts(passages: readonly Passage[]): ConsistencyCheck[] {
  const below = countsBelow(passages)
  return passages.flatMap((passage, i) => {
    const { block, heading, text } = passage
    if (passage.role !== 'body' || block.kind === 'item') return []
    const ledIn = text.text === '' ? [] : announced(passage, text, below[i]!.items)
    return [...ledIn, ...announced(passage, heading, block.kind === 'heading' ? below[i]!.sections : 0)]
  })
}

type Below = { items: number; sections: number }

/** Items that follow each passage without a break, and sections of the next level below each heading; read from the end. */
function countsBelow(passages: readonly Passage[]): Below[] {
  const counts: Below[] = new Array(passages.length)
  let items = 0
  /** By level: how many sections of it stand between here and the next section of a higher one. */
  const sections = new Map<number, number>()
  for (let i = passages.length - 1; i >= 0; i--) {
    const { block } = passages[i]!
    counts[i] = { items, sections: sections.get(nextLevel(sections, block.level)) ?? 0 }
    items = block.kind === 'item' ? items + 1 : 0
    if (block.kind !== 'heading') continue
    for (const level of sections.keys()) if (level > block.level) sections.delete(level)
    sections.set(block.level, (sections.get(block.level) ?? 0) + 1)
  }
  return counts
}

function nextLevel(sections: ReadonlyMap<number, number>, level: number): number {
  return Math.min(...[...sections.keys()].filter((other) => other > level), Infinity)
}

function announced(passage: Passage, traced: TracedText, followed: number): ConsistencyCheck[] {
  if (followed < 2) return []
  const words = traced.text.replace(/[：:。”\s]+$/u, '')
  const found = ANNOUNCED.exec(words.slice(-60))
  const count = found && readNumeral(found.groups!.count!)
  if (!found || !count || count < 2) return []
  const start = Math.max(0, words.length - 60) + found.index
  const evidence = stateFrom(passage, traced, start, start + found.groups!.words!.length, 'certain')
  const holds = count === followed
  return [{ kind: 'count', check: `${followed}=${count}`, result: holds ? 'pass' : 'warn', figures: [{ value: count, ...evidence }], ...evidence, confidence: holds ? 'certain' : 'inferred' }]
}
