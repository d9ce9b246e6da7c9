import { addLine } from '#ingest/formats/pages/add-line.ts'
import { apply, type Matrix, type Point } from '#ingest/formats/pages/matrix.ts'
import { childOf, wordsIn, type XmlElement } from '#ingest/formats/xml/xml-tree.ts'
import type { Rule } from '#ingest/formats/pages/page-content.ts'

/** How many numbers follow every letter of an abbreviated path (GB/T 33190—2016, 9.1). */
const OPERANDS: Record<string, number> = { M: 2, S: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 }

/** Adds the straight lines of a path to the rules of a page: M and S begin, L draws, C closes; curves only move on. */
export function addPath(object: XmlElement, matrix: Matrix, rules: Rule[]): void {
  const data = childOf(object, 'ofd:AbbreviatedData')
  const words = data ? wordsIn(data).trim().split(/[\s,]+/u) : []
  let [start, from]: [Point, Point] = [[0, 0], [0, 0]]
  for (let i = 0; i < words.length; ) {
    const letter = words[i]!
    const taken = OPERANDS[letter] ?? 0
    const to = letter === 'C' ? start : apply(matrix, Number(words[i + taken - 1]), Number(words[i + taken]))
    if (letter === 'M' || letter === 'S') start = to
    if (letter === 'L' || letter === 'C') addLine(from, to, rules)
    if (taken > 0 || letter === 'C') from = to
    i += taken + 1
  }
}
