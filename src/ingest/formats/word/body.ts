import { childOf, childrenOf, elementsOf, valueOf, wordsIn, type XmlElement } from '#ingest/formats/xml/xml-tree.ts'
import { paragraph, plainText, wordsOf, type Cell, type Flow, type FlowParagraph, type FlowTable } from '#ingest/formats/flow.ts'
import { firstLineIndent, type Style, type Styles } from '#ingest/formats/word/styles.ts'
import { chosen, readInline, type Inline } from '#ingest/formats/word/runs.ts'
import type { ListNumbers } from '#ingest/formats/word/list-numbers.ts'
import type { Notices } from '#ingest/formats/notices.ts'

export type WordContext = {
  styles: Styles
  numbers: ListNumbers
  notices: Notices
  /** Documents put into this one, by the id of their relationship. */
  chunks: ReadonlyMap<string, Flow>
  /** Footnotes and endnotes by kind and id. */
  notes: ReadonlyMap<string, XmlElement>
  /** Notes referred to so far, in the order of their numbers. */
  numbered: string[]
}

/** Reads paragraphs and tables in order. `within` is the flow the result will be part of, so that notices know their block. */
export function readBlocks(container: XmlElement, context: WordContext, flow: Flow = [], nested = false): Flow {
  let carried: FlowParagraph | null = null
  for (const child of elementsOf(container)) {
    if (child.name === 'w:p') {
      const { block, boxes, joinsNext } = readParagraph(child, context, nested ? null : flow.length)
      if (carried !== null) carried.pieces.push(...block.pieces)
      else if (!isContentsLine(child, context, block)) flow.push(block)
      carried = joinsNext ? (carried ?? block) : null
      for (const box of boxes) readBlocks(box, context, flow, nested)
    } else if (child.name === 'w:tbl') {
      flow.push(readTable(child, context))
    } else if (child.name === 'w:sdt') {
      const content = childOf(child, 'w:sdtContent')
      if (content) readBlocks(content, context, flow, nested)
    } else if (child.name === 'w:customXml' || child.name === 'w:smartTag' || child.name === 'w:ins' || child.name === 'w:moveTo') {
      readBlocks(child, context, flow, nested)
    } else if (child.name === 'w:del' || child.name === 'w:moveFrom') {
      context.notices.add('tracked_deletion', { block: nested ? null : flow.length, words: wordsIn(child) })
    } else if (child.name === 'mc:AlternateContent') {
      readBlocks(chosen(child), context, flow, nested)
    } else if (child.name === 'w:altChunk') {
      const chunk = context.chunks.get(child.attributes['r:id'] ?? '')
      if (chunk) flow.push(...chunk)
      else context.notices.add('external_content', { block: nested ? null : flow.length })
    }
  }
  return flow
}

function readParagraph(element: XmlElement, context: WordContext, block: number | null): { block: FlowParagraph; boxes: XmlElement[]; joinsNext: boolean } {
  const { styles, notices } = context
  const properties = childOf(element, 'w:pPr')
  const style = styles.paragraph(valueOf(properties, 'w:pStyle'))
  const inline = readInline(element, styles, style, (note) => (context.notes.has(note) ? String(context.numbered.push(note)) : null))
  for (const { key, words } of inline.seen) notices.add(key, { block, words })

  const mark = childOf(properties, 'w:rPr')
  const joinsNext = childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined
  const pieces = TITLE.test(style.name) ? inline.pieces.map((piece) => ({ ...piece, text: onOneLine(piece.text) })) : inline.pieces
  const empty = pieces.every(({ text }) => text.trim() === '')
  const number = empty && inline.notes.length === 0 ? null : numberOf(properties, style, context)
  const aligned = valueOf(properties, 'w:jc') ?? style.aligned
  const setIn = firstLineIndent(properties) ?? number?.indented ?? style.indented ?? false
  return {
    block: paragraph(pieces, { marker: number?.marker ?? '', indented: setIn && !/^(?:center|right|end)$/.test(aligned ?? ''), notes: readNotes(inline, context, block) }),
    boxes: inline.boxes,
    joinsNext,
  }
}

/** The styles of titles and headings, as Word and WPS call them. */
const TITLE = /^(?:title|subtitle|heading|标题|副标题)/i

/** A line broken by hand within a title is how it looks, not two titles; between Chinese characters nothing takes its place. */
function onOneLine(text: string): string {
  return text.replace(/([^\n])?\n+(?=([^\n])?)/g, (_, before = '', after = '') => (/\w/.test(before) && /\w/.test(after) ? `${before} ` : before))
}

function numberOf(properties: XmlElement | undefined, style: Style, { numbers }: WordContext): { marker: string; indented: boolean } | null {
  const own = childOf(properties, 'w:numPr')
  const numId = valueOf(own, 'w:numId') ?? style.numId
  if (numId === undefined || numId === '0') return null
  const ownLevel = valueOf(own, 'w:ilvl')
  const styleId = style.numberedBy ?? valueOf(properties, 'w:pStyle')
  const level = ownLevel === undefined ? (style.level ?? (styleId === undefined ? null : numbers.levelOfStyle(numId, styleId)) ?? 0) : Number(ownLevel)
  return numbers.next(numId, level)
}

/** The notes a paragraph refers to become paragraphs of their own after it. */
function readNotes(inline: Inline, context: WordContext, block: number | null): FlowParagraph['notes'] {
  return inline.notes.map(({ key, label }) => {
    const words = childrenOf(context.notes.get(key), 'w:p').map((one) => paragraph(readInline(one, context.styles, { name: '' }).pieces))
    const text = plainText(words).trim()
    context.notices.add('footnote', { block, words: text })
    return { label, text }
  })
}

/** A line of a generated table of contents repeats a heading with its page number. */
function isContentsLine(element: XmlElement, { styles, notices }: WordContext, block: FlowParagraph): boolean {
  const { name } = styles.paragraph(valueOf(childOf(element, 'w:pPr'), 'w:pStyle'))
  if (!/^toc\s?\d$/i.test(name) || wordsOf(block).trim() === '') return false
  notices.add('contents_list', { words: wordsOf(block) })
  return true
}

function readTable(table: XmlElement, context: WordContext): FlowTable {
  const rows: FlowTable['rows'] = []
  for (const row of rowsOf(table)) {
    const properties = childOf(row, 'w:trPr')
    if (childOf(properties, 'w:del')) {
      context.notices.add('tracked_deletion', { words: wordsIn(row) })
      continue
    }
    const cells: (Cell | null)[] = Array.from({ length: Math.min(Number(valueOf(properties, 'w:gridBefore') ?? 0), 60) }, () => null)
    for (const cell of cellsOf(row)) {
      const own = childOf(cell, 'w:tcPr')
      if (childOf(own, 'w:cellDel')) {
        context.notices.add('tracked_deletion', { words: wordsIn(cell) })
        continue
      }
      const merge = childOf(own, 'w:vMerge')
      const continues = merge !== undefined && merge.attributes['w:val'] !== 'restart'
      cells.push(continues ? null : { flow: readBlocks(cell, context, [], true) })
      const span = Math.min(Number(valueOf(own, 'w:gridSpan') ?? 1), 60)
      for (let i = 1; i < span; i++) cells.push(null)
    }
    rows.push(cells)
  }
  return { kind: 'table', rows }
}

function rowsOf(holder: XmlElement): XmlElement[] {
  return elementsOf(holder).flatMap((child) => (child.name === 'w:tr' ? [child] : child.name === 'w:sdt' ? rowsOf(childOf(child, 'w:sdtContent') ?? child) : child.name === 'w:ins' || child.name === 'w:customXml' ? rowsOf(child) : []))
}

function cellsOf(holder: XmlElement): XmlElement[] {
  return elementsOf(holder).flatMap((child) => (child.name === 'w:tc' ? [child] : child.name === 'w:sdt' ? cellsOf(childOf(child, 'w:sdtContent') ?? child) : child.name === 'w:customXml' ? cellsOf(child) : []))
}
