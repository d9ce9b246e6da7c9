import type { Block, OutlineEntry, Responsibility, Run } from '#ingest/parsed-body.ts'
import type { Anchors } from '#ingest/sections/anchors.ts'
import { cut, emphasisRuns, rangeOf } from '#ingest/text/traced-text.ts'
import { findClauses, type FoundClause } from '#ingest/facts/tasks/responsibility-clause.ts'
import { readResponsibility } from '#ingest/facts/tasks/responsibility.ts'
import { findInlineMarkers, type InlineMarker } from '#ingest/sections/numbering.ts'
import { splitHeading, splitItemHeading } from '#ingest/sections/headings.ts'
import type { RoledParagraph } from '#ingest/roles.ts'
import type { SectionMarker } from '#ingest/sections/section-markers.ts'
import type { SectionPaths } from '#ingest/sections/section-paths.ts'

/** What reading one part of a document shares: where it is in the numbering, and where results go. */
export type SectionReader = {
  part: number
  paths: SectionPaths
  anchors: Anchors
  lineOf: (offset: number) => number
  outline: OutlineEntry[]
  blocks: Block[]
}

/** A stretch of a paragraph with its 责任单位 clause set apart. Offsets are those of the paragraph. */
type Clausal = { paragraph: RoledParagraph; clause: FoundClause | null; responsibility: Responsibility | null }

/** （一）heading。text 一是… 二是…（责任单位：…）: one section and its inline items. */
export function readNumberedParagraph(reader: SectionReader, paragraph: RoledParagraph, marker: SectionMarker, hasTextBelow: boolean): void {
  const path = reader.paths.enter(marker)
  const clauses = findClauses(paragraph.text)
  const { level } = marker
  const split = splitHeading(paragraph.text.slice(marker.length, clauses.at(-1)?.start), { hasTextBelow, level, bold: boldAt(paragraph, marker.length), isArticle: marker.style === 'article' })
  const textStart = marker.length + split.textStart
  const items = findInlineMarkers(paragraph.text.slice(textStart), 1).map((item) => ({ ...item, index: item.index + textStart }))
  const clausal = responsibilityOf(paragraph, wholesClause(clauses, items))
  const text = textWithoutClause(clausal, textStart, paragraph.text.length)

  reader.outline.push({
    path, level, marker: marker.marker, rawMarker: marker.raw, style: marker.style, heading: split.heading ?? '', line: paragraph.line,
    ...withResponsibility(clausal), charCount: text.length,
    ...(items.length > 0 ? { introText: paragraph.text.slice(textStart, items[0]!.index) } : text === '' ? {} : { text }),
    range: rangeOf(paragraph),
  })
  const end = items[0]?.index ?? paragraph.text.length
  const kind = split.heading === null || marker.style === 'dash' ? 'item' : 'heading'
  const block = blockOf(reader, paragraph, { anchor: reader.anchors.section(path), kind, path }, textStart, end, clausal.clause)
  reader.blocks.push(Object.assign(block, { level, marker: marker.marker, rawMarker: marker.raw, heading: split.heading, headingStop: split.stop, responsibility: clausal.responsibility }))
  addHeadingRuns(block, paragraph, marker.length, marker.length + split.end)
  readItems(reader, clausal, clauses, items, null)
}

/** A paragraph without a number of its own; it may hold inline items or go on with those of the section. */
export function readFreeParagraph(reader: SectionReader, paragraph: RoledParagraph): void {
  reader.paths.leaveDash()
  const section = reader.paths.current
  const clauses = findClauses(paragraph.text)
  const items = paragraph.role === 'opening' ? [] : findInlineMarkers(paragraph.text, reader.paths.expectedItem)
  const intro = items[0]?.index ?? paragraph.text.length
  // 第一，新建卫生室5所。（责任单位：…）: all of the paragraph is the item.
  const clausal = responsibilityOf(paragraph, intro === 0 && items.length === 1 ? null : wholesClause(clauses, items))
  const path = intro > 0 && section !== null ? reader.paths.paragraph(paragraph.line) : null
  if (path !== null) {
    const text = textWithoutClause(clausal, 0, paragraph.text.length)
    reader.outline.push({
      path, level: 0, style: 'para', line: paragraph.line, ...withResponsibility(clausal), charCount: text.length,
      ...(items.length > 0 ? { introText: paragraph.text.slice(0, intro) } : { text }), range: rangeOf(paragraph),
    })
  }
  if (intro > 0) {
    const block = blockOf(reader, paragraph, { anchor: reader.anchors.within(section, 'p'), kind: 'paragraph', path: section }, 0, intro, clausal.clause)
    reader.blocks.push(Object.assign(block, { responsibility: clausal.responsibility }))
  }
  readItems(reader, clausal, clauses, items, path)
}

/** When items each name who does them, no clause is the whole paragraph's, unless it stands before them; else the last is. */
function wholesClause(clauses: readonly FoundClause[], items: readonly InlineMarker[]): FoundClause | null {
  const ofItems = clauses.length > 1 && items.length > 0
  return (ofItems ? clauses.find(({ start }) => start < items[0]!.index) : clauses.at(-1)) ?? null
}

function readItems(reader: SectionReader, whole: Clausal, clauses: readonly FoundClause[], items: readonly InlineMarker[], paragraphPath: string | null): void {
  const { paragraph } = whole
  items.forEach((item, i) => {
    const start = item.index + item.raw.length
    const end = items[i + 1]?.index ?? paragraph.text.length
    const own = clauses.find((clause) => clause !== whole.clause && clause.start >= start && clause.end <= end)
    const clausal = own ? responsibilityOf(paragraph, own) : whole
    const split = splitItemHeading(paragraph.text.slice(start, Math.min(end, clausal.clause && clausal.clause.start > start ? clausal.clause.start : end)))
    const textStart = start + split.textStart
    const text = textWithoutClause(clausal, textStart, end)
    const path = reader.paths.item(item.ordinal, paragraphPath)
    const line = reader.lineOf(paragraph.offsets[item.index]!)
    const marker = item.raw.replace(/[，,、]$/u, '')
    reader.outline.push({
      path, level: 4, marker, rawMarker: item.raw, style: item.style, heading: split.heading ?? '', line: paragraph.line, ...(own ? withResponsibility(clausal) : {}),
      charCount: text.length, text, range: rangeOf(paragraph, item.index, end),
    })
    const block = blockOf(reader, paragraph, { anchor: reader.anchors.section(path), kind: 'item', path }, textStart, end, clausal.clause)
    const continues = item.index > 0
    reader.blocks.push(Object.assign(block, { level: 4, marker, rawMarker: item.raw, heading: split.heading, headingStop: split.stop, responsibility: own ? clausal.responsibility : null, continues, line, range: rangeOf(paragraph, item.index, end) }))
    addHeadingRuns(block, paragraph, start, start + split.end)
  })
}

function responsibilityOf(paragraph: RoledParagraph, clause: FoundClause | null): Clausal {
  return { paragraph, clause, responsibility: clause && readResponsibility(paragraph, clause) }
}

function withResponsibility({ responsibility }: Clausal): { responsibility?: Responsibility } {
  return responsibility ? { responsibility } : {}
}

function textWithoutClause({ paragraph, clause }: Clausal, from: number, to: number): string {
  if (!clause || clause.end <= from || clause.start >= to) return paragraph.text.slice(from, to)
  return paragraph.text.slice(from, Math.max(from, clause.start)) + paragraph.text.slice(Math.min(to, clause.end), to)
}

type BlockPlace = Pick<Block, 'anchor' | 'kind' | 'path'>

/** A block of the paragraph's text from `from` to `to`, everything else at rest. */
export function blockOf(reader: SectionReader, paragraph: RoledParagraph, place: BlockPlace, from = 0, to = paragraph.text.length, clause: FoundClause | null = null): Block {
  const runs = emphasised(paragraph, from, to, 'text')
  if (clause && clause.start >= from && clause.end <= to) {
    runs.push({ kind: 'responsibility', in: 'text', start: clause.start - from, end: clause.end - from })
  }
  return {
    ...place, part: reader.part, level: 0, marker: null, rawMarker: null, heading: null, headingStop: '', text: paragraph.text.slice(from, Math.max(from, to)), runs, continues: false,
    responsibility: null, table: null, line: paragraph.line, range: rangeOf(paragraph, 0, Math.max(from, to)),
  }
}

/** How many characters are bold from an index on. */
function boldAt({ emphasis }: RoledParagraph, from: number): number {
  let to = from
  while (emphasis[to]) to++
  return to - from
}

function addHeadingRuns(block: Block, paragraph: RoledParagraph, from: number, to: number): void {
  if (block.heading !== null) block.runs.push(...emphasised(paragraph, from, to, 'heading'))
}

function emphasised(paragraph: RoledParagraph, from: number, to: number, place: Run['in']): Run[] {
  if (paragraph.emphasis.length === 0) return []
  return emphasisRuns(cut(paragraph, from, Math.max(from, to))).map((run) => ({ kind: 'emphasis', in: place, ...run }))
}
