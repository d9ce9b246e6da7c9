import type { Block } from '#ingest/parsed-body.ts'
import type { CONFIDENCES } from '#ingest/facts/fact.ts'
import type { Range } from '#ingest/text/source-range.ts'
import type { RoledParagraph } from '#ingest/roles.ts'
import { cut, rangeOf, type TracedText } from '#ingest/text/traced-text.ts'

/**
 * A stretch of the body in which facts are looked for: one block's heading and text, each knowing where it stands in the source.
 * `heading` is empty when the block has none; `text` has neither marker nor heading; `path` is the section's.
 */
export type Passage = {
  block: Block
  path: string | null
  line: number
  role: RoledParagraph['role']
  heading: TracedText
  text: TracedText
}

/** What `stated` of fact.ts asks for. */
export type Stated = { path: string | null; quote: string; confidence: (typeof CONFIDENCES)[number]; line: number; range: Range }

/** Pairs every block of running text with the repaired paragraph it came from. Both lists are in reading order. */
export function readPassages(paragraphs: readonly RoledParagraph[], blocks: readonly Block[]): Passage[] {
  const running = blocks.filter(({ kind }) => kind !== 'table')
  const passages: Passage[] = []
  let next = 0
  for (const paragraph of paragraphs) {
    const last = paragraph.offsets.at(-1)
    if (last === undefined) continue
    const own: Block[] = []
    for (; next < running.length && running[next]!.range.start <= last; next++) own.push(running[next]!)
    own.forEach((block, i) => {
      const end = i + 1 < own.length ? indexOf(paragraph, own[i + 1]!.range.start) : paragraph.text.length
      passages.push(passageOf(paragraph, block, end))
    })
  }
  return passages
}

function passageOf(paragraph: RoledParagraph, block: Block, end: number): Passage {
  const textStart = Math.max(0, end - block.text.length)
  const headingEnd = Math.max(0, textStart - block.headingStop.length)
  const heading = cut(paragraph, Math.max(0, headingEnd - (block.heading?.length ?? 0)), headingEnd)
  return { block, path: block.path, line: block.line, role: paragraph.role, heading, text: cut(paragraph, textStart, end) }
}

/** Where a source offset stands in the text of a paragraph. */
function indexOf({ offsets }: RoledParagraph, offset: number): number {
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (offsets[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The words of a passage from `from` to `to`, as evidence of a fact.
 *
 * @example
 * stateFrom(passage, passage.text, 0, 8, 'certain').quote //=> '2025年底前建成'
 */
export function stateFrom(passage: Passage, traced: TracedText, from: number, to: number, confidence: Stated['confidence']): Stated {
  return { path: passage.path, quote: traced.text.slice(from, to), confidence, line: passage.line, range: rangeOf(traced, from, to) }
}
