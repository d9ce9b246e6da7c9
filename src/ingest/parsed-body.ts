import { z } from 'zod'

import { Range, line, located } from '#ingest/text/source-range.ts'

/** The body of a document: its outline as the numbering gives it, and the blocks a page is built from. */

/** （责任单位：…） taken apart. Order of listing is not evidence of who leads, so `lead` may be empty. */
export const Responsibility = z.object({
  raw: z.string(),
  lead: z.array(z.string()),
  /** Set when a lead unit is known. */
  supporting: z.array(z.string()).optional(),
  supportingRaw: z.array(z.string()).optional(),
  /** Set when no lead unit is known. */
  units: z.array(z.string()).optional(),
  leadBasis: z.string(),
  leadConfidence: z.enum(['certain', 'inferred']).optional(),
  unnamedGroups: z.array(z.string()).optional(),
  qualifier: z.string().optional(),
  range: Range,
})
export type Responsibility = z.infer<typeof Responsibility>

export const SECTION_STYLES = [
  'cn', 'cn-paren', 'arabic', 'arabic-paren', 'circled', 'dash', 'inline-cn', 'inline-ordinal', 'chapter', 'article', 'decimal', 'para',
] as const

/**
 * One numbered section, list item or free paragraph.
 * `path` is 2.1.3 for 二、（一）3.; `.i2` an inline 二是, `.d1` a dash item, `.p17` a free paragraph at source line 17.
 */
export const OutlineEntry = z.object({
  path: z.string(),
  level: z.int().nonnegative(),
  marker: z.string().optional(),
  rawMarker: z.string().optional(),
  style: z.enum(SECTION_STYLES),
  heading: z.string().optional(),
  line,
  charCount: z.int().nonnegative(),
  /** Text up to the first inline item, when the section has inline items. */
  introText: z.string().optional(),
  text: z.string().optional(),
  responsibility: Responsibility.optional(),
  range: Range,
})
export type OutlineEntry = z.infer<typeof OutlineEntry>

export const ParsedTable = z.object({
  anchor: z.string(),
  path: z.string().nullable(),
  title: z.string().nullable(),
  columnsRaw: z.array(z.string()),
  columns: z.array(z.string()),
  /** Cells as printed, rows of equal length; an empty first cell means the value above goes on. */
  cells: z.array(z.array(z.string())),
  /** First-column values repeated where the source leaves the cell blank. */
  filledCells: z.array(z.array(z.string())),
  ...located,
})
export type ParsedTable = z.infer<typeof ParsedTable>

/** A stretch of a block's `text` (or of its `heading`), as offsets into that string. */
export const Run = z.object({
  kind: z.enum(['emphasis', 'responsibility']),
  in: z.enum(['heading', 'text']),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
})
export type Run = z.infer<typeof Run>

export const Block = z.object({
  /** Stable id from the section path: s2-1, s2-1-i3, s2-1-p2, preamble-p1. Unique in the document. */
  anchor: z.string(),
  kind: z.enum(['heading', 'paragraph', 'item', 'table-title', 'table', 'attachment-title']),
  /** 0 is the letter or notice itself, 1 and on its attached documents. */
  part: z.int().nonnegative(),
  /** Section path; null before the first section. */
  path: z.string().nullable(),
  /** Level by the numbering: 1 一、 2 （一） 3 1. 4 （1） and 一是, 5 ①; of decimals 1 for 1, 2 for 1.1 and so on; 0 for text. */
  level: z.int().nonnegative(),
  /** Marker as normalised for display (（三）); `rawMarker` as printed ((三)). */
  marker: z.string().nullable(),
  rawMarker: z.string().nullable(),
  heading: z.string().nullable(),
  /** The stop that ends a heading when text follows in the same paragraph: 。 or ： or nothing. */
  headingStop: z.string(),
  /** Repaired text without marker, heading and stop. A 责任单位 clause stays in and is marked by a run. */
  text: z.string(),
  runs: z.array(Run),
  /** True when the block goes on in the paragraph of the block before it (一是 inside a paragraph). */
  continues: z.boolean(),
  responsibility: Responsibility.nullable(),
  table: ParsedTable.nullable(),
  ...located,
})
export type Block = z.infer<typeof Block>

export const Task = z.object({
  path: z.string(),
  number: z.string(),
  title: z.string(),
  line,
  text: z.string(),
  charCount: z.int().nonnegative(),
  subItems: z.array(z.string()),
  responsibility: Responsibility.nullable(),
  range: Range,
})
export type Task = z.infer<typeof Task>
