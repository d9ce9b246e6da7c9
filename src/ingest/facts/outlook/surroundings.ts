import type { Passage } from '#ingest/facts/passages.ts'
import { quietQuotes } from '#ingest/text/sentences.ts'
import type { DocKind } from '#ingest/parsed-document.ts'
import { ASKED_MEASURES } from '#ingest/word-lists/opinions.ts'
import { GOAL_HEADINGS, INTENDED_HEADINGS, REPORTED_HEADINGS } from '#ingest/word-lists/outlook.ts'

/** Whether a text tells what was done and is, or what shall be done and be reached. */
export type Outlook = 'reported' | 'intended'

/** Kinds that set what shall be, or explain it. */
export const RULING: ReadonlySet<DocKind> = new Set(['policy_document', 'interpretation', 'announcement'])

/** What a passage stands under: the outlook of its section, and whether the section sets goals. */
export type Surroundings = { outlook: Outlook; goal: boolean }

/** Tells the outlook of a passage from the headings above it; where they say nothing, from the kind of document. */
export function readSurroundings(passages: readonly Passage[], kind: DocKind): (passage: Passage) => Surroundings {
  const whole: Surroundings = { outlook: RULING.has(kind) ? 'intended' : 'reported', goal: false }
  const preamble: Surroundings = { outlook: 'reported', goal: false }
  let headings: ReadonlyMap<string, string> | null = null
  const known = new Map<string, Surroundings>()
  return ({ block }) => {
    if (block.path === null) return preamble
    const key = keyOf(block, block.path)
    const above = (headings ??= headingsOf(passages))
    const surroundings = known.get(key) ?? fromHeadings(block.path, (path) => above.get(keyOf(block, path))) ?? whole
    known.set(key, surroundings)
    return surroundings
  }
}

/** The first heading of every section, by its key. */
function headingsOf(passages: readonly Passage[]): Map<string, string> {
  const headings = new Map<string, string>()
  for (const { block } of passages) {
    if (block.heading === null || block.path === null) continue
    const key = keyOf(block, block.path)
    if (!headings.has(key)) headings.set(key, block.heading)
  }
  return headings
}

function keyOf({ part }: Passage['block'], path: string): string {
  return `${part}:${path}`
}

/** The nearest heading that tells decides; 存在的问题及下一步打算 tells what shall be done. */
function fromHeadings(path: string, headingAt: (path: string) => string | undefined): Surroundings | null {
  for (let at: string = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const heading = quietQuotes(headingAt(at) ?? '').trim()
    if (heading === '') continue
    const goal = GOAL_HEADINGS.test(heading)
    if (INTENDED_HEADINGS.test(heading)) return { outlook: 'intended', goal }
    if (REPORTED_HEADINGS.test(heading) && !isMeasure(heading)) return { outlook: 'reported', goal: false }
  }
  return null
}

/** 补齐短板 and 做好试点总结 name what shall be done; 推进签约服务情况 and 编制背景 what was. */
function isMeasure(heading: string): boolean {
  return ASKED_MEASURES.test(heading) && !/(?:情况|进展|背景|概况)$/u.test(heading)
}
