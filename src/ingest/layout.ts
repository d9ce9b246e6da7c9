import { assignRoles, type RoledParagraph } from '#ingest/roles.ts'
import { lineAt, readLines } from '#ingest/text/lines.ts'
import { partGluedElements } from '#ingest/text/glued-elements.ts'
import { printer, type Printed } from '#ingest/text/printed.ts'
import { readFormPairs, type FormPair } from '#ingest/elements/form-pairs.ts'
import { readParagraphs } from '#ingest/text/paragraphs.ts'
import type { HardWrap } from '#ingest/text/hard-wrap.ts'
import type { Removal } from '#ingest/text/repairs.ts'

/** A text as a reader sees it: repaired paragraphs, each with its place in the source and its role in the format. */
export type Layout = {
  text: string
  physicalLines: number
  paragraphs: RoledParagraph[]
  removals: Removal[]
  hardWrap: HardWrap | null
  /** Labels and values of the index table or form at the head. */
  pairs: FormPair[]
  lineOf: (offset: number) => number
  printed: Printed
}

export function readLayout(text: string): Layout {
  const lines = readLines(text)
  const { paragraphs, removals, hardWrap } = readParagraphs(lines)
  const roled = assignRoles(partGluedElements(paragraphs))
  return {
    text, physicalLines: lines.length, paragraphs: roled, removals, hardWrap, pairs: readFormPairs(roled),
    lineOf: (offset) => lineAt(lines, offset), printed: printer(text, lines),
  }
}
