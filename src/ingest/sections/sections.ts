import { readAttachmentLabel } from '#ingest/elements/attachment-label.ts'
import type { Block, OutlineEntry, ParsedTable } from '#ingest/parsed-body.ts'
import { Anchors, type Prefix } from '#ingest/sections/anchors.ts'
import { isNumbered, readSectionMarkers, type SectionMarker } from '#ingest/sections/section-markers.ts'
import { blockOf, readFreeParagraph, readNumberedParagraph, type SectionReader } from '#ingest/sections/section-paragraphs.ts'
import { readTable } from '#ingest/sections/tables.ts'
import { SectionPaths } from '#ingest/sections/section-paths.ts'
import { cut } from '#ingest/text/traced-text.ts'
import type { RoledParagraph } from '#ingest/roles.ts'

export type Sections = { outline: OutlineEntry[]; blocks: Block[]; tables: ParsedTable[] }

const BODY_ROLES: ReadonlySet<RoledParagraph['role']> = new Set([
  'body', 'opening', 'transmittal', 'closing', 'attachment-label', 'attachment-title', 'table-title', 'table-row',
])

/** Reads the body by its numbering: an outline of sections and items, and the blocks a page is made of. */
export function readSections(paragraphs: readonly RoledParagraph[], lineOf: (offset: number) => number): Sections {
  const body = paragraphs.filter((paragraph) => BODY_ROLES.has(paragraph.role))
  const last = body.at(-1)?.part ?? 0
  const noticeNumbered = body.some((paragraph) => paragraph.part === 0 && paragraph.role === 'body' && isNumbered(paragraph))
  const result: Sections = { outline: [], blocks: [], tables: [] }
  for (let part = 0; part <= last; part++) {
    const prefix = prefixOf(part, last, noticeNumbered)
    readPart(body.filter((paragraph) => paragraph.part === part), { part, paths: new SectionPaths(prefix.path), anchors: new Anchors(prefix), lineOf, ...result })
  }
  return result
}

/** A notice without sections of its own lends plain paths and anchors to the first document it carries. */
function prefixOf(part: number, last: number, noticeNumbered: boolean): Prefix {
  const plain = noticeNumbered || last === 0 ? 0 : 1
  if (part === plain) return { path: '', anchor: '' }
  return part === 0 ? { path: '', anchor: 'notice-' } : { path: `a${part}.`, anchor: `a${part}-` }
}

function readPart(paragraphs: readonly RoledParagraph[], reader: SectionReader & Sections): void {
  const markers = readSectionMarkers(paragraphs.map((paragraph) => (paragraph.role === 'body' ? paragraph : null)))
  let tableTitle: RoledParagraph | null = null
  for (let i = 0; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i]!
    const path = reader.paths.current
    if (paragraph.role === 'attachment-label') {
      reader.blocks.push(titleBlock(reader, paragraph, 'label', paragraph.text.length))
    } else if (paragraph.role === 'attachment-title') {
      const label = readAttachmentLabel(paragraph.text)?.length ?? 0
      reader.blocks.push(titleBlock(reader, paragraph, 'title', label))
      if (paragraphs[i + 1]?.role === 'table-row') tableTitle = { ...paragraph, ...cut(paragraph, label, paragraph.text.length) }
    } else if (paragraph.role === 'table-title') {
      tableTitle = paragraph
      reader.blocks.push(blockOf(reader, paragraph, { anchor: reader.anchors.within(path, 'c'), kind: 'table-title', path }))
    } else if (paragraph.role === 'table-row') {
      const rows = rowsFrom(paragraphs, i)
      const table = readTable(rows, { anchor: reader.anchors.within(path, 't'), path, title: tableTitle })
      reader.tables.push(table)
      reader.blocks.push({ ...blockOf(reader, paragraph, { anchor: table.anchor, kind: 'table', path }), text: '', runs: [], table, range: table.range })
      tableTitle = null
      i += rows.length - 1
    } else if (paragraph.role === 'closing') {
      reader.blocks.push(blockOf(reader, paragraph, { anchor: reader.anchors.named('closing'), kind: 'paragraph', path: null }))
    } else {
      const marker = markers[i]!
      if (marker) readNumberedParagraph(reader, paragraph, marker, hasTextBelow(marker, paragraphs[i + 1], markers[i + 1]))
      else readFreeParagraph(reader, paragraph)
    }
  }
}

/** What names an attachment: its label (附件2：) is the marker, what stands behind it the title. */
function titleBlock(reader: SectionReader, paragraph: RoledParagraph, name: 'label' | 'title', label: number): Block {
  const marker = label === 0 ? null : paragraph.text.slice(0, label).trim()
  return Object.assign(blockOf(reader, paragraph, { anchor: reader.anchors.named(name), kind: 'attachment-title', path: null }, label), { marker, rawMarker: marker })
}

/** Free text or a deeper section comes next. */
function hasTextBelow(marker: SectionMarker, next: RoledParagraph | undefined, below: SectionMarker | null | undefined): boolean {
  if (!next || next.role === 'closing') return false
  return !below || below.level > marker.level
}

function rowsFrom(paragraphs: readonly RoledParagraph[], from: number): RoledParagraph[] {
  const rows: RoledParagraph[] = []
  for (let i = from; paragraphs[i]?.role === 'table-row'; i++) rows.push(paragraphs[i]!)
  return rows
}
