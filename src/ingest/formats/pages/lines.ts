import { powerAfter } from '#ingest/formats/powers.ts'
import type { Mark } from '#ingest/formats/pages/page-content.ts'
import type { Piece } from '#ingest/formats/flow.ts'

/** Marks on one baseline, left to right. A segment is what a wide gap parts from the rest. */
export type Line = { x: number; right: number; y: number; size: number; segments: Segment[]; marks: readonly Mark[] }
export type Segment = { x: number; right: number; pieces: Piece[] }

/** In heights of the font: less is the play of justification, more sets words apart. */
const APART = 1.6
const SPACE = 0.2
const DOUBLED = 0.15

/** Puts the marks of a page, or of a part of one, together to lines, from the top. */
export function readLinesOfMarks(marks: readonly Mark[]): Line[] {
  const groups: Mark[][] = []
  for (const mark of marks.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const group = groups.at(-1)
    if (group && Math.abs(group[0]!.y - mark.y) <= 0.5 * Math.max(group[0]!.size, mark.size)) group.push(mark)
    else groups.push([mark])
  }
  return groups.map((group) => lineOf(printedOnce(group.toSorted((a, b) => a.x - b.x))))
}

/** Programs without a bold font print words twice, a hair's breadth apart. */
function printedOnce(marks: readonly Mark[]): Mark[] {
  return marks.filter((mark, i) => !marks.slice(Math.max(0, i - 3), i).some((one) => one.text === mark.text && mark.x - one.x < DOUBLED * mark.size && Math.abs(mark.y - one.y) < DOUBLED * mark.size))
}

function lineOf(found: readonly Mark[]): Line {
  const size = found.reduce((largest, mark) => Math.max(largest, mark.size), 0)
  const baseline = found.find((mark) => mark.size === size)!.y
  const marks = found.map((mark, i) => (isReference(mark, size, baseline) ? { ...mark, text: powerAfter(found[i - 1]?.text ?? '', mark.text) ?? `[${numberOf(mark.text)}]` } : mark))
  return { x: marks[0]!.x, right: Math.max(...marks.map(({ right }) => right)), y: marks[0]!.y, size, segments: segmentsOf({ marks, size }, APART), marks }
}

/** Parts the marks of a line where a gap is wider than so many heights of its font. */
export function segmentsOf({ marks, size }: Pick<Line, 'marks' | 'size'>, apart: number): Segment[] {
  const segments: Segment[] = []
  for (const mark of marks) {
    const last = segments.at(-1)
    const gap = last ? mark.x - last.right : 0
    if (!last || gap > apart * size) segments.push({ x: mark.x, right: mark.right, pieces: [{ text: closed(mark.text), bold: mark.bold }] })
    else {
      const before = last.pieces.at(-1)!.text
      last.pieces.push({ text: `${spaceBetween(before, mark.text, gap / size)}${closed(mark.text)}`, bold: mark.bold })
      last.right = Math.max(last.right, mark.right)
    }
  }
  return segments
}

/** A small raised figure refers to a footnote, or begins one. */
function isReference(mark: Mark, size: number, baseline: number): boolean {
  return mark.size < size * 0.78 && mark.y - baseline > size * 0.15 && REFERENCE.test(mark.text)
}

const REFERENCE = /^\s*(?:\[?\d{1,2}\]?|[①-⑳])\s*$/u

/** Of a reference: [3], 3 and ③ are 3. */
export function numberOf(reference: string): string {
  return /\d+/u.exec(reference.normalize('NFKC'))?.[0] ?? ''
}

const WIDE = /[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f‘’“”—…·]/u

/** Between Chinese and other signs a gap is the printer's; between two words it is a space; a full character's width is meant. */
function spaceBetween(before: string, after: string, gap: number): string {
  if (gap >= 0.9) return '　'
  const latin = !WIDE.test(before.at(-1) ?? '') && !WIDE.test(after[0] ?? '')
  return latin && gap > SPACE && !/\s$/.test(before) ? ' ' : ''
}

/** Spaces the library puts where a font changes between Chinese and figures. */
function closed(text: string): string {
  return text.replace(/(?<=[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f])[ \u00a0](?=[\x21-\x7e])|(?<=[\x21-\x7e])[ \u00a0](?=[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f])/gu, '').replace(/\u00a0/gu, ' ')
}

export function textOfLine(line: Line): string {
  return line.segments.map(textOfSegment).join('　　')
}

export function textOfSegment({ pieces }: Segment): string {
  return pieces.map(({ text }) => text).join('')
}

/** Lines of a cell belong together: they were broken by its width. */
export function joinedLines(lines: readonly string[]): string {
  return lines.join(' ').replace(/(?<=[^\x00-\x7f]) | (?=[^\x00-\x7f])/gu, '')
}
